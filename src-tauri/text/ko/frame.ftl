# 창의 틀: 왼쪽 메뉴, 제목 줄, 명령 찾기, 단축키, 되풀이되는 말.
rail = 주 메뉴
home = 홈
frame-skip = 본문으로 건너뛰기
frame-find = 찾기
frame-everywhere = 어디서나
frame-loading = 불러오는 중이에요
frame-messages = 알림
frame-close-message = 알림 닫기
frame-close = 닫기
frame-cancel = 취소
frame-try-again = 다시 해 보기
frame-text-too-long = { $most }자보다 길어서 아직 저장하지 않았어요. 줄이면 저장돼요.
frame-broken = 뜻밖의 문제가 생겼어요.
frame-screen-broke = 이 화면을 그리지 못했어요.
    .next = 저장된 내용은 그대로예요. 다시 해 보거나 다른 화면으로 가 주세요. ({ $detail })

palette = 명령 찾기
palette-placeholder = 무엇을 할까요? 초성으로도 찾아요
palette-nothing = 그런 명령은 없어요. 다른 말로 찾아 보세요.
sheet = 단축키
command-go = { $place } 열기
command-language = Switch to English · 영어로 바꾸기
command-theme-light = 밝은 화면으로
command-theme-dark = 어두운 화면으로
command-theme-system = 화면 밝기를 시스템에 맞추기
command-presentation-on = 발표 모드 켜기
command-presentation-off = 발표 모드 끄기

undo = 되돌리기
redo = 다시 하기
saved-all = 모두 저장됨
saved-saving = 저장하는 중
saved-failed = 저장하지 못했어요

field-changed-elsewhere = 다른 창에서 이 칸을 이렇게 바꿨어요:
field-emptied-elsewhere = 다른 창에서 이 칸을 비웠어요.
field-keep-mine = 내 글로 저장
field-take-theirs = 바뀐 글 받기
frame-copy-words = 글 복사하기
frame-words-copied = 글을 복사했어요.

role-designer = 설계자
role-observer = 관찰자
role-participant = 참가자
role-facilitator = 진행자
persona-customerCentre = 고객센터
persona-emergencyCommittee = 비상대책위원회
persona-cto = CTO
persona-marketing = 마케팅
persona-own = 그 밖의 사람

minutes-min = 짧으면, 분
minutes-likely = 보통, 분
minutes-max = 길면, 분
minutes-unit = 분

date-placeholder = 예: 12-1, +7
date-open = { $label } 달력에서 고르기
date-previous = 지난달
date-next = 다음 달
date-unclear = 날짜로 읽지 못했어요. 2026-12-01이나 12-1처럼 적어 주세요.

person-find = 이름이나 초성으로 찾기
person-none = 그런 이름이 없어요.
person-nobody = 아무도 고르지 않음
person-add = ‘{ $name }’ 추가하기

workspace-closed = 작업 파일을 열지 못했어요
workspace-from-backup = { $when } 백업으로 열기
workspace-salvage = 읽을 수 있는 것만 새 파일로 옮기기
frame-covered = 발표 중이라 이 화면을 가렸어요
    .next = 아직 열리지 않은 시나리오가 보이는 화면이에요. 보려면 화면 공유를 멈추고 발표 모드를 꺼 주세요.
