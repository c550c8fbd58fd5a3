"""Messages about scores, counts and totals that are untrue."""

from __future__ import annotations

from gazette.core.problems import Severity
from gazette.store.messages.entry import Entry

ENTRIES: tuple[Entry, ...] = (
    Entry(
        code="change-before",
        sentence=(
            "Văn bản này (ngày {date}) có trước quyết định bị thay đổi (ngày {target})."
        ),
        remedy="Xem lại hai ngày.",
        english="Dated {date}, before the document it changes ({target}).",
    ),
    Entry(
        code="correction-early",
        sentence="Đính chính ngày {on} có trước khi đăng bài ({date}).",
        remedy="Xem lại ngày đính chính.",
        english="Corrected on {on}, before publication ({date}).",
    ),
    Entry(
        code="count-differs",
        sentence="“{title}” ghi {count}, nhưng danh sách có {rows} dòng.",
        remedy="Sửa số, bổ sung danh sách, hoặc ghi `complete: false`.",
        english="“{title}” says {count}, the list has {rows} rows.",
    ),
    Entry(
        code="count-form",
        sentence="`{value}` không phải là một số nguyên.",
        remedy="Chỉ viết chữ số, không dấu chấm, không nháy: 226",
        english="`{value}` is not a whole number.",
    ),
    Entry(
        code="count-grows",
        severity=Severity.WARNING,
        sentence=(
            "Số sau ({after}) lớn hơn số trước ({before}) trong đề nghị, thống nhất, "
            "công nhận."
        ),
        remedy="Xem lại `asked`, `agreed`, `count`.",
        english="{after} follows {before} among asked, agreed and granted.",
    ),
    Entry(
        code="criteria-missing",
        severity=Severity.WARNING,
        sentence="{name} chưa có điểm của: {ids}.",
        remedy="Thêm điểm, hoặc ghi `_` nếu chưa chấm.",
        english="{name} has no score for {ids}.",
    ),
    Entry(
        code="endpoints-too-many",
        sentence="Tổng ghi {total} điểm cầu nhưng nêu tên {named}.",
        remedy="Sửa `total`, hoặc xóa dòng thừa.",
        english="{named} endpoints are named of a total of {total}.",
    ),
    Entry(
        code="event-units-differ",
        severity=Severity.WARNING,
        sentence="Bài ghi {units} đơn vị dự, còn cụm {cluster} có {count}.",
        remedy="Xem lại hai số; có khách mời thì nói trong bài.",
        english="{units} units took part, cluster {cluster} has {count}.",
    ),
    Entry(
        code="figure-dash",
        sentence="Gạch ngang không phải là điểm.",
        remedy="Cột không có điểm thì ghi `_`.",
        english="A dash is not a figure.",
    ),
    Entry(
        code="figure-doubtful",
        sentence="`{value}` đọc được hai cách: {readings}.",
        remedy="Phần thập phân dùng dấu phẩy, hàng nghìn viết liền.",
        english="`{value}` may be read as {readings}.",
    ),
    Entry(
        code="figure-form",
        sentence="`{value}` không phải là một con số.",
        remedy="Viết ví dụ 10 hoặc 9,5; không có điểm thì ghi `_`.",
        english="`{value}` is not a figure.",
    ),
    Entry(
        code="honour-ahead",
        severity=Severity.WARNING,
        sentence="“{title}” năm {year} mà văn bản ngày {date}, trước cả năm ấy.",
        remedy="Xem lại `year`; đúng như văn bản thì để nguyên.",
        english="“{title}” of {year} in a document of {date}, before that year.",
    ),
    Entry(
        code="honour-early",
        severity=Severity.WARNING,
        sentence=(
            "“{title}” năm {year} mà văn bản ngày {date}, trước kỳ tổng kết năm ấy "
            "({basis})."
        ),
        remedy="Xem lại năm của danh hiệu và ngày ký; đúng như văn bản thì để nguyên.",
        english="“{title}” of {year} in a document of {date} ({basis}).",
    ),
    Entry(
        code="member-count",
        sentence="`member_count` là {count} nhưng nêu tên {named} đơn vị.",
        remedy="Sửa số, bổ sung `members`, hoặc ghi `complete: false`.",
        english="`member_count` is {count}, but {named} members are named.",
    ),
    Entry(
        code="modified-early",
        sentence="Ngày sửa ({modified}) có trước ngày đăng ({date}).",
        remedy="Xem lại `modified` và `date`.",
        english="Modified {modified}, before publication ({date}).",
    ),
    Entry(
        code="period-backwards",
        sentence="Thời gian chạy ngược: từ {since} đến {until}.",
        remedy="Đổi lại ngày đầu và ngày cuối.",
        english="The period runs backwards: from {since} to {until}.",
    ),
    Entry(
        code="points-negative",
        sentence="`{value}` là số âm.",
        remedy="Điểm và điểm trừ đều ghi số dương; điểm trừ đặt dưới `deductions`.",
        english="`{value}` is negative.",
    ),
    Entry(
        code="presented-early",
        sentence="Trao ngày {presented}, trước ngày ký {date}.",
        remedy="Xem lại hai ngày.",
        english="Presented on {presented}, before it was signed ({date}).",
    ),
    Entry(
        code="prose-count-differs",
        severity=Severity.WARNING,
        sentence="Bài viết “{said}”, còn dữ liệu có: {known}.",
        remedy="Sửa bài hoặc dữ liệu cho khớp nhau.",
        english="The text says “{said}”, the record has {known}.",
    ),
    Entry(
        code="quota-exceeded",
        sentence=(
            "“{title}” năm {year} có {count}, quá mức {allowed}: {share}% của {base} "
            "“{base_title}” ({article})."
        ),
        remedy="Xem lại số đã ghi; đúng như văn bản thì để nguyên, trang vẫn đăng.",
        english=(
            "{count} of `{title}` in {year}, but {share}% of {base} `{base_title}` "
            "allow {allowed} ({article})."
        ),
        severity=Severity.WARNING,
    ),
    Entry(
        code="score-columns",
        sentence="Có {count} số, bảng có {wanted} cột.",
        remedy=(
            "Ghi một số nếu các cột như nhau, hoặc đủ {wanted} số; thiếu thì ghi `_`."
        ),
        english="{count} figures for {wanted} columns.",
    ),
    Entry(
        code="score-out-of-range",
        sentence="Điểm {figure} vượt mức tối đa {maximum} của {id}.",
        remedy="Sửa điểm; điểm thưởng ghi dưới `bonus`.",
        english="{figure} is above the maximum {maximum} of {id}.",
    ),
    Entry(
        code="scores-unfixed",
        severity=Severity.WARNING,
        sentence="Bảng điểm chính thức mà chưa nói văn bản nào công nhận.",
        remedy="Thêm `fixed_by:` với số văn bản.",
        english="Official scores without the document that fixed them.",
    ),
    Entry(
        code="split-differs",
        sentence="Các phần cộng lại là {total}, tổng ghi {count}.",
        remedy="Xem lại từng phần và tổng.",
        english="The parts add up to {total}, the whole is {count}.",
    ),
    Entry(
        code="total-wrong",
        sentence="Cột {column} in tổng {printed}, cộng lại được {computed}.",
        remedy="Xem lại điểm từng tiêu chí, điểm thưởng, điểm trừ và tổng in.",
        english="Column {column} prints {printed}, the sum is {computed}.",
    ),
    Entry(
        code="votes-missing",
        severity=Severity.WARNING,
        sentence="{name} chưa có số phiếu.",
        remedy="Thêm `votes`, hoặc `not_considered`.",
        english="{name} has no votes.",
    ),
    Entry(
        code="votes-too-many",
        sentence="{votes} phiếu bầu mà chỉ có {ballots} phiếu phát ra.",
        remedy="Xem lại `votes` và `ballots`.",
        english="{votes} votes out of {ballots} ballots.",
    ),
    Entry(
        code="year-range",
        sentence="`{value}` không phải là một năm hợp lý.",
        remedy="Viết đủ bốn chữ số, ví dụ 2023.",
        english="`{value}` is not a likely year.",
    ),
    Entry(
        code="years-form",
        sentence="`{value}` không phải là một khoảng năm.",
        remedy="Viết 2025, 2023-2024, hoặc 2025- (từ 2025).",
        english="`{value}` is not a span of years.",
    ),
    Entry(
        code="absent-too-many",
        sentence="Vắng {absent} mà chỉ có {voters} người bỏ phiếu.",
        remedy="Xem lại `absent` và `voters`: `voters` tính cả người vắng.",
        english="{absent} absent of {voters} voters.",
    ),
    Entry(
        code="criterion-maximum-zero",
        sentence="Tiêu chí {id} có điểm tối đa 0 nên không đơn vị nào có điểm.",
        remedy="Ghi điểm tối đa sau dấu |; việc chỉ bị trừ ghi vào deduction_rules.",
        english="The maximum of {id} is 0, so nobody can score.",
    ),
    Entry(
        code="tie-votes-missing",
        severity=Severity.WARNING,
        sentence="{name} bằng điểm với đơn vị khác mà chưa có số phiếu biểu quyết.",
        remedy="Thêm `votes` cho mọi đơn vị bằng điểm; thiếu thì trang xếp đồng hạng.",
        english="{name} is tied, and its votes are not given.",
    ),
    Entry(
        code="votes-over-voters",
        sentence="{votes} phiếu mà chỉ có {voters} phiếu được tính.",
        remedy="Xem lại `votes`, `written`, `voters`, `absent`.",
        english="{votes} votes, but only {voters} can count.",
    ),
    Entry(
        code="written-too-many",
        sentence=(
            "{written} phiếu gửi bằng văn bản, còn phiếu bầu là {votes} và người vắng "
            "là {absent}."
        ),
        remedy="`written` nằm trong `votes` và không quá `absent`.",
        english="{written} votes in writing of {votes}, with {absent} absent.",
    ),
)
