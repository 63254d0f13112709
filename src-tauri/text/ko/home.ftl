# 홈: 진행 중인 것, 늦은 일, 다가오는 훈련.
home-plan = 훈련 계획하기
home-to-room = 관제실로
home-to-retro = 회고하러 가기
home-to-retro-on = 이어서 회고하기
home-to-record = 기록 보기
home-late = 늦은 일
home-upcoming = 다가오는 훈련
home-secret = 시나리오 이름은 비공개 페이지 안에만 있어요
home-axis = 다가오는 훈련의 날짜 축. 같은 내용이 왼쪽에 글로 있어요.
home-none = 아직 계획한 훈련이 없어요
    .next = 팀과 시나리오가 있으면 목표일을 정해요. 나머지 날짜는 거기서 셈해 드려요.
home-design = 시나리오 설계하기
home-people = 팀과 사람 넣기
home-open-plan = 계획 열기
home-open-follow-up = 후속조치 열기
home-no-season = 아직 돌아볼 시즌이 없어요
    .next = 첫 회고가 끝나면 전과 후의 점수가 이 자리에 선으로 이어져요. 지난 결과가 있으면 먼저 가져올 수 있어요.
home-import = 지난 결과 가져오기
home-sample = 예시 시즌 열기
home-today = 오늘 { $day }
home-next-in = { $days ->
    [0] 오늘 훈련이 있어요.
   *[other] 다음 훈련까지 { $days }일.
}
home-late-count = { $count ->
    [1] 한 가지가 늦었어요.
    [2] 두 가지가 늦었어요.
    [3] 세 가지가 늦었어요.
   *[other] { $count }가지가 늦었어요.
}
home-all-calm = 늦은 일이 없어요.
home-late-by = { $days }일 늦음
home-until = { $day }까지
home-people-count = { $count ->
    [0] 인원 미정
   *[other] { $count }명
}
home-stage-pre-meeting = 사전미팅
home-stage-environment = 심기
home-stage-scenario = 설계
home-stage-notice = 안내
home-stage-drill = 훈련
home-do-drill = 훈련 진행
home-next = 다음 · { $day } { $what }
home-next-late = 다음 · 늦은 { $what }
home-next-undated = 다음 · { $what }
home-next-drill = 다음 · 훈련
home-no-date = 날짜 미정
home-no-team = 팀 미정
home-live-running = 훈련이 진행 중이에요.
home-live-retrospective = 훈련이 끝났어요. 회고할 차례예요.
home-live-retrospective-begun = 회고가 진행 중이에요.
home-live-held = 훈련과 회고를 마쳤어요.
home-rehearsal = { $team } (리허설)
