# 파일을 고르는 대화 상자.
files-choose-scenario = 시나리오 파일 열기
files-choose-sheet = 지난 결과가 담긴 표 고르기
files-choose-record = 기록 고르기
files-choose-book = 진행자 책 고르기
files-place-scenario = 시나리오 저장
files-place-sheet = 표 저장
files-place-record = 기록 저장
files-place-book = 진행자 책 저장
files-kind-scenario = 시나리오
files-kind-sheet = 표 (CSV)
files-kind-record = 마크다운
files-kind-book = 진행자 책
files-choose-mermaid = Mermaid 그림 고르기
files-choose-canvas = 캔버스 고르기
files-place-mermaid = Mermaid 그림 저장
files-place-canvas = 캔버스 저장
files-kind-mermaid = Mermaid 그림
files-kind-canvas = JSON Canvas

files-show = 폴더에서 보기

problem-no-window = 여기에는 파일을 고를 창이 없어요.
    .next = 명령줄에서 파일 이름을 적어 주세요.
problem-no-window-to-open = 여기서는 새 창을 열 수 없어요.
    .next = 이 창에서 이어서 해 주세요.
problem-not-opened = 새 창을 열지 못했어요: { $detail }
    .next = 열려 있는 창을 몇 개 닫고 다시 해 보세요.
problem-not-shown = 파일 관리자를 열 수 없어요: { $detail }
    .next = 폴더를 직접 열어 주세요: { $path }
