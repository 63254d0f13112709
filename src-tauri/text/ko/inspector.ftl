# 설계 화면의 속성.
strip-stretch = { $from }–{ $to }분: { $rule }
strip-handle = 때의 끝
strip-window = 때 { $number }
strip-anchor-node = { $name }에 들어선 시각
strip-early-and-late = { $early }분 전엔 반드시, { $late }분부터 하지 않음
trigger-priority = 차례
trigger-priority-unit = 작을수록 먼저
branches-sum = 가능성 합 { $sum }%
branches-sum-help = 합이 100%가 아니어도 서로의 비율로 셈해요.
branches-add = 갈래 더하기
ladder = 힌트 사다리
ladder-from = 힌트 사다리: { $minutes }분부터, 흐릿한 것부터
ladder-up = ‘{ $hint }’ 위로
ladder-down = ‘{ $hint }’ 아래로
late = 제때 하지 않으면
late-add = 오는 말 더하기
persona-voice-help = 예: 급하고 짧게 묻는다
persona-concerns-help = 예: 언제 끝나는지, 뭐라고 안내할지
links-call-by-clock = 정한 시각에 오게 하기
links-on-drillStarted = { $minutes }분째
links-on-episodeStarted = 에피소드가 시작되고 { $minutes }분 뒤
links-on-nodeEntered = { $minutes ->
    [0] 들어서자마자
   *[other] { $minutes }분 뒤
 }
links-on-faultResolved = 해결되고 { $minutes }분 뒤
links-on-episodeResolved = 회복되고 { $minutes }분 뒤
links-on-monitoringStarted = 관찰 { $minutes }분째
links-on-noticeGiven = 공지 { $minutes }분 뒤
links-on-mistakeMade = 실수 { $minutes }분 뒤
links-on-actionMissed = 놓치고 { $minutes }분 뒤
links-on-manual = 진행자가 직접
