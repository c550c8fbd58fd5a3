"""Messages about names, ids and files that lead nowhere or to two things."""

from __future__ import annotations

from gazette.core.problems import Severity
from gazette.store.messages.entry import Entry

ENTRIES: tuple[Entry, ...] = (
    Entry(
        code="award-by-order",
        severity=Severity.WARNING,
        sentence="Quyết định khen thưởng mà ký “{signer}”: {mark} là ký theo lệnh.",
        remedy=(
            "Xem lại chữ ký trên bản gốc: quyết định khen thưởng thường do người đứng"
            " đầu ký. Đúng như văn bản thì để nguyên."
        ),
        english="An award decision is signed by order ({mark} “{signer}”).",
    ),
    Entry(
        code="decision-number-form",
        severity=Severity.WARNING,
        sentence="Số “{number}” không theo dạng số/LOẠI-CƠ QUAN.",
        remedy=(
            "Xem lại bản gốc; số nhỏ hơn 10 có số 0 đứng trước: {right}. Đúng như in"
            " thì để nguyên."
        ),
        english="The number “{number}” is not of the form number/KIND-OFFICE.",
    ),
    Entry(
        code="event-ahead",
        severity=Severity.WARNING,
        sentence="Hội nghị ghi họp {held}, sau ngày đăng bài {date}.",
        remedy="Xem lại `held_on` và `date`; tin báo trước thì để nguyên.",
        english="The event is held on {held}, after the report of {date}.",
    ),
    Entry(
        code="event-other-year",
        severity=Severity.WARNING,
        sentence="Hội nghị họp {held} mà `cluster` là {cluster}, của năm khác.",
        remedy=(
            "Xem lại năm ở cuối `cluster`: tổng kết của năm nào thì ghi cụm của năm ấy;"
            " chỉ ký giao ước, phát động, triển khai mới họp trước năm ấy."
        ),
        english="The event was held in {held}, its cluster is {cluster}.",
    ),
    Entry(
        code="evidence-without-unit",
        severity=Severity.WARNING,
        sentence="{number} đã chép đủ ở `{key}`, và trong đó không có {name}.",
        remedy="Xem lại số văn bản của điểm thưởng, hoặc danh sách của văn bản ấy.",
        english="{number} is recorded in full (`{key}`) and does not honour {name}.",
    ),
    Entry(
        code="fixed-by-unknown",
        severity=Severity.WARNING,
        sentence="Không có quyết định nào của nơi tổ chức mang số “{fixed}”.",
        remedy=(
            "Ghi quyết định ấy vào data/decisions, hoặc sửa `fixed_by`. Chưa có văn bản"
            " thì để nguyên: bảng sẽ nói văn bản chưa có trên trang."
        ),
        english="No recorded decision of the organizer is “{fixed}”.",
    ),
    Entry(
        code="issuer-not-competent",
        severity=Severity.WARNING,
        sentence="“{title}” là khen thưởng {level}, nhưng {issuer} ra quyết định.",
        remedy=(
            "Người quyết định: {decider}; theo {basis}. Văn bản của nơi này là đề nghị"
            " thì đổi `kind`; bằng của nơi này tặng thì sửa tên danh hiệu."
        ),
        english="“{title}” ({level}) is not for {issuer}: {decider}; {basis}.",
    ),
    Entry(
        code="attachment-missing",
        sentence="Không thấy tệp đính kèm `{file}` cạnh bài.",
        remedy=(
            "Đặt tệp vào thư mục của bài, hoặc sửa tên cho đúng từng chữ hoa, thường."
        ),
        english="The attachment `{file}` is not beside the report.",
    ),
    Entry(
        code="change-row-two",
        sentence="“{was}” có ở {count} dòng của quyết định ấy.",
        remedy="Thêm `title:`, hoặc ghi cả số phân biệt: {was} (1).",
        english="“{was}” stands in {count} rows of that document.",
    ),
    Entry(
        code="change-row-unknown",
        sentence="Quyết định {key} không có dòng “{was}”.",
        remedy="Chép đúng tên như in ở quyết định ấy.",
        english="Document {key} has no row “{was}”.",
    ),
    Entry(
        code="change-title-unknown",
        sentence="Quyết định {key} không có danh hiệu “{title}”.",
        remedy="Chép đúng tên danh hiệu như in ở quyết định ấy.",
        english="Document {key} has no title “{title}”.",
    ),
    Entry(
        code="cluster-continued-twice",
        sentence="Cụm {key} đã được {other} nối tiếp.",
        remedy="Xem lại `continues`: mỗi cụm chỉ có một cụm nối tiếp.",
        english="Cluster {key} is already continued by {other}.",
    ),
    Entry(
        code="cluster-continues-later",
        sentence="Cụm {key} không ở năm trước nên không thể nối tiếp.",
        remedy="Ghi khóa của cụm năm trước.",
        english="Cluster {key} is of no earlier year.",
    ),
    Entry(
        code="cluster-organizer",
        sentence="Khóa ghi đơn vị lập cụm là `{key}`, còn organizer là “{name}”.",
        remedy="`nganh` chỉ dùng khi organizer là VKSND tối cao, và ngược lại.",
        english="The key says `{key}`, the organizer is “{name}”.",
    ),
    Entry(
        code="former-id-taken",
        sentence="Mã cũ `{former}` của `{id}` đang thuộc `{other}`.",
        remedy="Một địa chỉ cũ chỉ dẫn tới một đơn vị: sửa hoặc bỏ `former_ids`.",
        english="The former id `{former}` of `{id}` belongs to `{other}`.",
    ),
    Entry(
        code="predecessor-alive",
        sentence="`{id}` là tiền thân của `{heir}` (từ {since}) mà chưa ghi ngày cuối.",
        remedy="Ghi `until` là ngày cuối đơn vị cũ còn hoạt động.",
        english="`{id}` came before `{heir}` (since {since}) and has no last day.",
        severity=Severity.WARNING,
    ),
    Entry(
        code="succession-gap",
        sentence=(
            "`{id}` bắt đầu {since}, nhưng tiền thân `{predecessor}` kết thúc {until}:"
            " không liền ngày."
        ),
        remedy="`since` là ngay sau ngày `until` của tiền thân; xem lại văn bản.",
        english="`{id}` begins {since}; its predecessor `{predecessor}` ends {until}.",
        severity=Severity.WARNING,
    ),
    Entry(
        code="cluster-unknown",
        sentence="Chưa có cụm `{key}` trong data/clusters.",
        remedy="Sửa khóa, hoặc ghi cụm ấy vào data/clusters.",
        english="There is no cluster `{key}`.",
    ),
    Entry(
        code="criteria-unknown",
        sentence="Chưa có bộ tiêu chí `{id}`.",
        remedy="Sửa mã, hoặc thêm bộ tiêu chí vào data/criteria.",
        english="There is no criteria set `{id}`.",
    ),
    Entry(
        code="criteria-wrong-kind",
        severity=Severity.WARNING,
        sentence="{name} là đơn vị {kind}, còn bộ tiêu chí dành cho {wanted}.",
        remedy="Xem lại `criteria` của bảng điểm.",
        english="{name} is of kind {kind}, the set is for {wanted}.",
    ),
    Entry(
        code="criteria-wrong-year",
        sentence="Bộ tiêu chí `{id}` không áp dụng cho năm {year}.",
        remedy="Chọn bộ tiêu chí của năm ấy, hoặc sửa `years` của bộ tiêu chí.",
        english="The set `{id}` is not in force in {year}.",
    ),
    Entry(
        code="criterion-twice",
        sentence="Tiêu chí `{id}` đã có ở dòng {line}.",
        remedy="Mỗi mã tiêu chí chỉ dùng một lần trong cả bộ.",
        english="The criterion `{id}` already stands on line {line}.",
    ),
    Entry(
        code="criterion-unknown",
        sentence="Bộ tiêu chí không có `{id}`.",
        remedy="Sửa mã theo bộ tiêu chí của bảng.",
        english="The set has no criterion `{id}`.",
    ),
    Entry(
        code="decision-file-missing",
        sentence="Không thấy bản chụp `{file}` cạnh tệp này.",
        remedy="Đặt tệp vào cùng thư mục, hoặc sửa tên.",
        english="The scan `{file}` is not beside this file.",
    ),
    Entry(
        code="decision-twice",
        sentence="Số {number} của đơn vị ấy trong năm đã có ở {other}.",
        remedy="Gộp hai tệp, hoặc xem lại số.",
        english="Number {number} of that issuer and year is already in {other}.",
    ),
    Entry(
        code="decision-unknown",
        sentence="Chưa có văn bản `{key}` trong data/decisions.",
        remedy="Sửa khóa thành năm/tên-tệp, hoặc thêm văn bản.",
        english="There is no document `{key}`.",
    ),
    Entry(
        code="endpoint-main-twice",
        sentence="{name} là điểm cầu chính thứ hai.",
        remedy="Chỉ một điểm cầu mang dấu `điểm cầu chính`.",
        english="{name} is a second main endpoint.",
    ),
    Entry(
        code="endpoint-twice",
        sentence="Điểm cầu {name} được nêu hai lần.",
        remedy="Xóa dòng thừa.",
        english="The endpoint {name} is named twice.",
    ),
    Entry(
        code="group-twice",
        sentence="“{title}” của năm ấy đã có ở dòng {line}.",
        remedy="Gộp hai danh sách vào một.",
        english="“{title}” of that year already stands on line {line}.",
    ),
    Entry(
        code="key-twice",
        sentence="`{key}` đã có ở {other}.",
        remedy="Mỗi khóa chỉ ghi ở một chỗ trong cả tòa soạn.",
        english="`{key}` already stands in {other}.",
    ),
    Entry(
        code="list-missing",
        sentence="Không thấy danh sách `{file}` cạnh tệp này.",
        remedy="Đặt tệp CSV vào cùng thư mục, hoặc sửa tên.",
        english="The list `{file}` is not beside this file.",
    ),
    Entry(
        code="member-outside-year",
        sentence="{name} được ghi là thành viên ngoài năm {year}.",
        remedy="Xem lại `từ` và `đến`.",
        english="{name} is a member outside {year}.",
    ),
    Entry(
        code="member-twice",
        sentence="{name} đã là thành viên ở một dòng khác.",
        remedy="Xóa dòng thừa.",
        english="{name} is a member already.",
    ),
    Entry(
        code="once-per-person",
        severity=Severity.WARNING,
        sentence=(
            "{name} đã được tặng {title} ở {other}; mỗi người chỉ được tặng một lần "
            "({basis})."
        ),
        remedy=(
            "Xem lại có phải người trùng tên không; đúng như văn bản thì để nguyên, có "
            "quyết định hủy bỏ thì ghi vào."
        ),
        english="{name} already holds {title} from {other}, given once ({basis}).",
    ),
    Entry(
        code="person-other-name",
        severity=Severity.WARNING,
        sentence="Dòng ghi “{name}”, còn hồ sơ {id} là “{recorded}”.",
        remedy="Xem lại mã người; nếu là một người thì giữ tên như in.",
        english="The row says “{name}”, the record {id} “{recorded}”.",
    ),
    Entry(
        code="person-unknown",
        sentence="Chưa có người `{id}` trong data/people.",
        remedy="Sửa mã, thêm hồ sơ, hoặc bỏ phần @.",
        english="There is no person `{id}`.",
    ),
    Entry(
        code="predecessor-later",
        sentence="{predecessor} không có trước {id} nên không thể là tiền thân.",
        remedy="Xem lại `predecessors` và ngày thành lập.",
        english="{predecessor} is not older than {id}.",
    ),
    Entry(
        code="prerequisite-missing",
        sentence=(
            "{name} được “{title}” mà danh sách “{needed}” năm {years} không có; cần "
            "{rule} ({basis})."
        ),
        remedy="Xem lại tên ở các danh sách; đúng như văn bản thì để nguyên.",
        english=(
            "{name} has `{title}`, but no `{needed}` in {years}; needed: {rule} "
            "({basis})."
        ),
        severity=Severity.WARNING,
    ),
    Entry(
        code="recipient-twice",
        sentence="{name} đã có ở dòng {line} của cùng danh hiệu.",
        remedy=(
            "Một người thì xóa dòng thừa; hai người trùng tên thì ghi {name} (1) và "
            "{name} (2)."
        ),
        english="{name} already stands on line {line} under the same title.",
    ),
    Entry(
        code="report-twice",
        sentence="Địa chỉ {key} đã thuộc về {other}.",
        remedy="Đặt tên thư mục khác, hoặc ghi `slug`: phần cuối của địa chỉ.",
        english="The address {key} belongs to {other}.",
    ),
    Entry(
        code="report-unknown",
        sentence="Chưa có bài `{key}`.",
        remedy="Sửa thành năm/tên-thư-mục của bài.",
        english="There is no report `{key}`.",
    ),
    Entry(
        code="role-after-exclusion",
        severity=Severity.WARNING,
        sentence=(
            "{name} không được xét thi đua năm {year} nên không được giữ vai trò này."
        ),
        remedy=(
            "Xem lại cụm trưởng, cụm phó; theo hướng dẫn của ngành thì không được đề "
            "cử."
        ),
        english="{name} was not considered in {year} and may not hold this role.",
    ),
    Entry(
        code="role-not-member",
        sentence="{name} không có trong danh sách thành viên đã đủ của cụm.",
        remedy="Thêm vào `members`, hoặc sửa tên.",
        english="{name} is not among the cluster's members.",
    ),
    Entry(
        code="role-twice",
        sentence="{name} vừa là cụm trưởng vừa là cụm phó.",
        remedy="Xem lại `lead` và `deputy`.",
        english="{name} is both lead and deputy.",
    ),
    Entry(
        code="scores-twice",
        sentence="Cụm này đã có bảng điểm ở {other}.",
        remedy="Mỗi cụm mỗi năm một bảng điểm.",
        english="The cluster has its scores in {other}.",
    ),
    Entry(
        code="section-unknown",
        sentence="Không có chuyên mục “{name}” trong site.yaml.",
        remedy="Sửa tên chuyên mục, hoặc thêm vào `sections`.",
        english="There is no section “{name}”.",
    ),
    Entry(
        code="sheet-missing",
        severity=Severity.WARNING,
        sentence="{name} là thành viên nhưng chưa có điểm.",
        remedy="Thêm điểm, hoặc ghi `not_considered`.",
        english="{name} is a member without scores.",
    ),
    Entry(
        code="sheet-not-member",
        sentence="{name} không thuộc cụm {cluster}.",
        remedy="Sửa tên đơn vị, hoặc thêm vào `members` của cụm.",
        english="{name} is no member of {cluster}.",
    ),
    Entry(
        code="sheet-twice",
        sentence="{name} đã có điểm ở dòng {line}.",
        remedy="Gộp hai chỗ lại.",
        english="{name} already has scores on line {line}.",
    ),
    Entry(
        code="title-id-unknown",
        sentence="Danh mục không có mã `{id}`.",
        remedy="Sửa mã theo data/titles.yaml.",
        english="The catalogue has no id `{id}`.",
    ),
    Entry(
        code="title-name-twice",
        sentence="Tên “{name}” đã thuộc về `{other}`.",
        remedy="Mỗi tên và cách viết khác chỉ thuộc một danh hiệu.",
        english="The name “{name}” belongs to `{other}`.",
    ),
    Entry(
        code="title-not-in-force",
        severity=Severity.WARNING,
        sentence="“{title}” không có quy định nào còn hiệu lực vào cuối năm {year}.",
        remedy="Xem lại năm, hoặc bổ sung `versions` trong danh mục.",
        english="“{title}” was not in force at the end of {year}.",
    ),
    Entry(
        code="title-precedence-twice",
        sentence="Thứ bậc {number} đã thuộc về `{other}`.",
        remedy="Chọn một số khác; nên cách nhau 10 để còn chỗ chen.",
        english="Precedence {number} belongs to `{other}`.",
    ),
    Entry(
        code="title-twice-in-year",
        severity=Severity.WARNING,
        sentence="{name} đã được “{title}” năm {year} ở {other} ({basis}).",
        remedy="Xem lại năm, hoặc người trùng tên; đúng như văn bản thì để nguyên.",
        english="{name} already has “{title}” of {year} from {other} ({basis}).",
    ),
    Entry(
        code="title-unknown",
        sentence="Danh mục không có danh hiệu “{name}”.",
        remedy="Viết đúng tên, hoặc thêm vào `aliases` trong data/titles.yaml.",
        english="The catalogue has no title “{name}”.",
    ),
    Entry(
        code="title-versions-overlap",
        sentence="Hai quy định của `{id}` cùng có hiệu lực một lúc.",
        remedy=(
            "Sửa `since`, `until` để quy định sau bắt đầu khi quy định trước kết thúc."
        ),
        english="Two versions of `{id}` are in force at once.",
    ),
    Entry(
        code="unit-circle",
        sentence="`{id}` là cấp trên của chính mình: {through}.",
        remedy="Xem lại `parent`.",
        english="`{id}` stands above itself: {through}.",
    ),
    Entry(
        code="unit-id-unknown",
        sentence="Chưa có đơn vị mã `{id}`.",
        remedy="Sửa mã, hoặc thêm đơn vị vào data/units.",
        english="There is no unit with the id `{id}`.",
    ),
    Entry(
        code="unit-name-taken",
        sentence="Tên “{name}” cùng lúc đã thuộc về `{other}` dưới cùng cấp trên.",
        remedy="Xem lại tên, thời gian, hoặc `parent`.",
        english="The name “{name}” belongs to `{other}` at the same time.",
    ),
    Entry(
        code="unit-not-then",
        sentence="“{name}” không tồn tại vào {when}: {candidates}.",
        remedy="Xem lại ngày, viết tên lúc ấy, hoặc chỉ rõ bằng tên @mã.",
        english="“{name}” did not exist at {when}: {candidates}.",
    ),
    Entry(
        code="unit-two",
        sentence="“{name}” vào {when} có thể là nhiều đơn vị: {candidates}.",
        remedy="Ghi ngày rõ hơn, hoặc chỉ rõ bằng tên @mã.",
        english="“{name}” at {when} may be several units: {candidates}.",
    ),
    Entry(
        code="unit-unknown",
        sentence="Chưa có đơn vị “{name}” trong data/units.",
        remedy=(
            "Viết đúng tên như in, thêm vào `aliases` hoặc data/units; nơi ngoài "
            "ngành thì ghi dấu `ngoài ngành`."
        ),
        english="There is no unit “{name}”.",
    ),
    Entry(
        code="event-unknown",
        sentence="Bộ tiêu chí không có việc `{id}`.",
        remedy="Sửa mã theo bonus_rules, deduction_rules của bộ tiêu chí.",
        english="The criteria set has no event `{id}`.",
    ),
    Entry(
        code="exclusion-basis-missing",
        severity=Severity.WARNING,
        sentence="{name} không được xét thi đua mà chưa ghi căn cứ.",
        remedy="Thêm căn cứ sau dấu |: lý do | Điều 12 Quy chế thi đua",
        english="{name} is not considered, and no basis is given.",
    ),
    Entry(
        code="scores-fixed-provisional",
        severity=Severity.WARNING,
        sentence="Bảng ghi tạm tính mà đã có văn bản công nhận.",
        remedy="Đổi `status` thành chính thức, hoặc xóa `fixed_by`.",
        english="Provisional scores name the document that fixed them.",
    ),
)
