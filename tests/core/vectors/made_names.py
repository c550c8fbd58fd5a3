"""Twenty thousand names that nobody bears, the same ones on every machine.

Made by arithmetic and not by a random generator of some version: every family, middle
and given syllable meets others. Ð is left out: to us it is another keyboard's Đ, to ICU
a letter of its own.
"""

from __future__ import annotations

COUNT = 20_000

_FAMILY = (
    "An Bạch Bùi Cao Chu Đàm Đào Đặng Đinh Đoàn Đỗ Dương Giáp Hà Hồ Hoàng Hứa Huỳnh"
    " Khổng Kiều La Lã Lâm Lê Lục Lương Lưu Lý Mã Mạc Mai Ngô Nguyễn Nhữ Ninh Nông Ông"
    " Phạm Phan Phùng Quách Tạ Tăng Thái Thân Tiêu Tô Tôn Tống Trần Triệu Trịnh Trương"
    " Từ Ưng Uông Văn Vi Viên Võ Vũ Vương Y Ksor Siu Êban Niê Rah Kpă H’ ƀ"
)
_MIDDLE = (
    "Ái Ánh Bá Bảo Bích Cẩm Công Diệu Doãn Đắc Đăng Đình Đức Gia Hải Hạnh Hoài Hồng"
    " Hữu Huy Khánh Kim Lan Mạnh Minh Mỹ Ngọc Như Phúc Phương Quang Quốc Quý Sỹ Thanh"
    " Thành Thế Thị Thiên Thu Thùy Thúy Trọng Trung Tuấn Ưu Văn Việt Xuân Ý thị VĂN"
)
_GIVEN = (
    "An Ân Ấn Ánh Ảnh Ẩn Ba Bách Bằng Bảo Bắc Bích Bình Bưởi Cúc Cường Cương Châu Chi"
    " Chiến Dung Dũng Duy Duyên Dương Đạt Đăng Điệp Đông Đồng Đức Em Êm Giang Giáng Hà"
    " Hạ Hải Hạnh Hảo Hằng Hân Hiền Hiển Hiếu Hòa Hoà Hoan Hoàn Hoạt Hồng Hợp Hùng Hưng"
    " Hường Hưởng Huệ Huế Huy Khang Khoa Khôi Kiên Lan Lành Lâm Lân Lễ Liên Linh Loan"
    " Long Lộc Lợi Lụa Lương Lượng Ly Lý Mai Mẫn Mến Minh Mơ Mỹ Mỵ Nam Nga Ngà Ngân"
    " Nguyên Nguyệt Nhàn Nhạn Nhân Nhi Nhung Ninh Oanh Ổn Ơn Phát Phong Phú Phúc Phước"
    " Phương Phượng Quang Quảng Quân Quế Quốc Quy Quý Quyên Quyền Quyết Quỳnh Sa Sang"
    " Sơn Sương Sửu Tài Tám Tâm Tấm Tân Tấn Thái Thanh Thành Thảo Thạo Thắm Thắng Thăng"
    " Thập Thi Thích Thiện Thìn Thịnh Thọ Thoa Thơ Thu Thuần Thuận Thủy Thùy Thúy Thuỵ"
    " Thư Thương Thưởng Tiên Tiến Tiếp Tình Tỉnh Toàn Toản Trà Trang Trạng Trinh Trí"
    " Trọng Trúc Trung Trường Trưởng Tú Tuấn Tuân Tùng Tuyên Tuyến Tuyết Tư Từ Tường Tý"
    " Uyên Út Ước Ươm Vân Vẫn Vi Việt Vinh Vĩnh Vịnh Vui Vũ Vượng Vy Vỹ Xoan Xuân Xuyến"
    " Ý Yên Yến ĐỨC ánh Lan-Anh"
)


def made_names() -> tuple[str, ...]:
    """``COUNT`` different names in no order."""
    families, middles, givens = _FAMILY.split(), _MIDDLE.split(), _GIVEN.split()
    found: dict[str, None] = {}
    step = 0
    while len(found) < COUNT:
        step += 1
        family = families[step * 7919 % 104729 % len(families)]
        given = givens[step * 15485863 % 32452843 % len(givens)]
        middle = [
            middles[step * factor % 1299709 % len(middles)]
            for factor in (86028121, 122949823)[: step % 3]
        ]
        found[" ".join([family, *middle, given])] = None
    return tuple(found)
