"""What the comments of a new file tell of each key."""

from __future__ import annotations

from types import MappingProxyType

REPORT = MappingProxyType(
    {
        "title": "Tít của bài, một dòng.",
        "date": "Ngày giờ đăng, giờ Việt Nam. Giờ chưa tới thì trang tự đăng đúng giờ.",
        "category": "Chuyên mục, đúng như một dòng sections trong data/site.yaml.",
        "author": "Người viết. Nhiều người thì dùng authors:, mỗi người một dòng.",
        "summary": "Sapo: một hai câu, đứng dưới tít.",
        "status": "bản nháp: chỉ hiện khi xem thử. Viết xong thì xóa dòng này.",
        "event": "Hội nghị mà bài kể. Không phải tin hội nghị thì xóa cả nhóm này.",
        "event.kind": (
            "phát động, ký giao ước, sơ kết, bình xét, hội đồng, tổng kết,\n"
            "triển khai hay trao thưởng."
        ),
        "event.held_on": "Ngày họp; chỉ biết tháng hay năm thì ghi thế.",
        "event.mode": "trực tiếp, trực tuyến hay kết hợp.",
        "event.cluster": "Khóa của cụm và năm trong data/clusters/.",
        "event.chair": "Người chủ trì: họ tên | chức vụ.",
        "event.endpoints": "Điểm cầu: total là tổng số, named kể từng nơi.",
        "event.endpoints.named": (
            "Mỗi nơi một dòng: đơn vị | tệp-ảnh.jpg\n"
            "hoặc: đơn vị | không ảnh, lý do. Nơi không dự thì xóa dòng."
        ),
    }
)
PHOTO_LINE = (
    "Ảnh: chép tệp vào cạnh index.md, rồi trong bài viết hai dòng liền nhau:\n"
    "  ![Điều nhìn thấy trong ảnh](ten-anh.jpg)\n"
    "  Chú thích: ai, ở đâu, khi nào. (Ảnh: tên người chụp)"
)
DECISION = MappingProxyType(
    {
        "number": "Số và ký hiệu như in. Không có số thì xóa dòng này, thêm name:.",
        "date": "Ngày ký; chỉ biết tháng hay năm thì ghi thế.",
        "kind": (
            "đề nghị, danh sách thống nhất, lấy ý kiến nhân dân, quyết định,\n"
            "hủy bỏ, đính chính hay theo tin đã đăng."
        ),
        "issuer": "Cơ quan ban hành, tên như in.",
        "signer": "Người ký như in: KT. Viện trưởng, Phó Viện trưởng Nguyễn Văn A.",
        "changes_to": "Văn bản bị sửa hay hủy: năm/tên-tệp, như 2023/15-qd-vks.",
        "changes": "Từng dòng bị sửa: was là tên đã in; đính chính thì thêm now:.",
        "comment": "Lấy ý kiến từ ngày nào đến hết ngày nào.",
        "honours": "Mỗi danh hiệu, hình thức khen thưởng một mục.",
        "honours.title": "Tên như in; phải có trong data/titles.yaml.",
        "honours.year": "Năm thành tích.",
        "honours.count": "Tổng số công bố; chưa rõ thì xóa dòng.",
        "honours.to": (
            "Cá nhân: họ tên | chức vụ | đơn vị. Tập thể: tên đơn vị.\n"
            "Danh sách dài: thay bằng list: tên-tệp.csv đặt cạnh tệp này."
        ),
    }
)
SCORES = MappingProxyType(
    {
        "cluster": "Khóa của cụm và năm.",
        "criteria": "Mã bộ tiêu chí trong data/criteria/.",
        "status": "tạm tính, hoặc chính thức khi đã có quyết định.",
        "columns": "Các cột điểm, theo thứ tự của ba số trong mỗi dòng dưới đây.",
        "ballots": "Số phiếu phát ra.",
        "units": (
            "Mỗi tiêu chí một dòng: ba số ba cột, một số khi các cột bằng nhau,\n"
            "_ khi chưa có, sau dấu | là lý do: A2: 10 10 9,5 | 01 vụ quá hạn\n"
            "Điểm thưởng, điểm trừ đặt dưới đơn vị, như:\n"
            "  bonus:\n"
            "    - 2 | Bằng khen UBND tỉnh | 1420/QĐ-UBND\n"
            "  deductions:\n"
            "    - 1 | Báo cáo chậm\n"
            "Không xét thi đua: thay mọi dòng bằng not_considered: lý do | căn cứ"
        ),
    }
)
CLUSTER = MappingProxyType(
    {
        "clusters": "Khóa: nơi lập cụm/cụm/năm.",
    }
)
CLUSTER_HEAD = (
    "Cụm của một năm. lead là cụm trưởng, deputy là cụm phó; members kể từng đơn vị,\n"
    "vào hay ra giữa năm thì thêm: | từ 2025-07-01 hoặc | đến 2025-06-30.\n"
    "Chỉ ghi complete: true khi đã kể đủ."
)
PERSON_HEAD = (
    "Chỉ cần khi nhiều dòng của các quyết định là một người, hoặc tên khác lệ xếp.\n"
    "Không ghi ngày sinh, số định danh, điện thoại, địa chỉ.\n"
    "posts: chức vụ | đơn vị | từ NGÀY | đến NGÀY"
)
