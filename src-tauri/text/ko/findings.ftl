# 시나리오 점검. 값은 무엇이 어디에서, .next는 다음에 할 일, .fix는 한 번에 고치는 단추.
finding-kind = { $kind ->
    [symptom] 증상
    [inject] 말
    [decision] 판단
    [action] 조치
    [mistake] 실수
    [hint] 힌트
    [monitoring] 안정화 관찰
    [notice] 해소공지
    [aftercare] 고객 후속 조치
    [ending] 끝
    [note] 메모
    [fault] 고장
    [condition] 조건
    [gate] 묶음
    [episode] 이야기
    [edge] 연결
   *[other] 자리
 }
finding-node = { $named ->
    [no] 이름 없는 { finding-kind }
   *[other] ‘{ $title }’
 }
finding-difficulty = { $difficulty ->
    [high] 상
    [low] 하
   *[mid] 중
 }
finding-fix = 고치기
finding-unreachable = { finding-node }에 닿는 길이 없어요
    .next = 앞에 올 노드를 이어 주세요.
finding-dead-end = { finding-node } 다음에 길이 끊겨요
    .next = 다음 노드나 끝으로 이어 주세요.
    .fix = 끝으로 잇기
finding-dangling = { finding-node }에서 가리키는 { $missing } 항목이 없어요
    .next = 다른 것을 고르거나 지워 주세요.
    .fix = 지우기
finding-unbounded-cycle = { finding-node }부터 { $count }개 노드가 끝없이 돌아요
    .next = 되돌아가는 연결에 최대 횟수를 정해 주세요.
    .fix = 한 번만 돌기
finding-timeless-loop = { finding-node }의 되풀이에 드는 시간이 없어요
    .next = 되풀이 안의 노드에 시간을 적어 주세요.
finding-logic-cycle = { $named ->
    [no] 묶음이 서로를 필요로 해요
   *[other] ‘{ $title }’ 묶음이 돌고 돌아 자기를 필요로 해요
 }
    .next = 묶음에서 하나를 빼 주세요.
finding-mask-cycle = ‘{ $title }’ 고장이 돌고 돌아 자기를 가려요
    .next = 무엇이 무엇을 가리는지 다시 정해 주세요.
    .fix = 가림 풀기
finding-empty-gate = { $named ->
    [no] 빈 묶음이 있어요
   *[other] ‘{ $title }’ 묶음이 비었어요
 }
    .next = 고장이나 조건을 넣거나 지워 주세요.
    .fix = 지우기
finding-gate-count = 묶음이 { $count }개 중 { $asked }개를 바라요
    .next = 개수를 1부터 { $count } 사이로 정해 주세요.
    .fix = 개수 맞추기
finding-no-default = { finding-node }에 기본 갈래가 없어요
    .next = 좋은 팀이 갈 길을 기본으로 정해 주세요.
    .fix = 첫 갈래를 기본으로
finding-few-branches = { $count ->
    [0] { finding-node }에 갈래가 없어요
   *[other] { finding-node }에 갈래가 하나뿐이에요
 }
    .next = 갈래를 둘 이상 만들어 주세요.
    .fix = 갈래 더하기
finding-twin-triggers = { finding-node }에 같은 일로 시작하는 연결이 둘이에요
    .next = 하나를 지우거나 바꿔 주세요.
    .fix = 하나 지우기
finding-dead-trigger = { $reason ->
    [event] { finding-node }에 이어진 시작 조건은 일어날 수 없어요
    [cap] { finding-node }에 이어진 시작 조건은 최대 횟수가 0이에요
    [time] { finding-node }에 이어진 시작 조건은 시간 상자 안에 오지 않아요
    [window] { finding-node }에 이어진 시작 조건에 빈 시간대가 있어요
   *[never] { finding-node }에 이어진 시작 조건은 언제나 막혀 있어요
 }
    .next = { $reason ->
        [event] 시작하는 일이나 노드를 바꿔 주세요.
        [cap] 최대 횟수를 1 이상으로 정해 주세요.
        [time] 지연이나 남은 시간을 줄여 주세요.
        [window] 시간대의 처음과 끝을 바꿔 주세요.
       *[never] 일으킬 수 있는 시간대를 남겨 주세요.
     }
finding-missing-difficulty = 고장 { $numeral }에 난이도 { finding-difficulty } 준비가 없어요
    .next = 난이도를 준비하거나 다른 난이도를 골라 주세요.
    .fix = 난이도 준비하기
finding-no-root = ‘{ $title }’에 모두 회복의 뜻이 정해지지 않았어요
    .next = 어느 고장이 풀리면 회복인지 정해 주세요.
finding-unresolvable = { $difficulties ->
    [1] ‘{ $title }’: 해결하는 길이 없어요
   *[other] 난이도 { finding-difficulty }: ‘{ $title }’ 이야기를 해결하는 길이 없어요
 }
    .next = 고장마다 해결하는 조치를 길 위에 놓아 주세요.
finding-foreign-repair = { finding-node }에서 다른 이야기의 고장을 고쳐요: ‘{ $fault }’
    .next = 조치를 ‘{ $episode }’ 이야기로 옮기거나 효과를 바꿔 주세요.
finding-inject-persona = { finding-node }에 말하는 사람이 없어요
    .next = 누가 말하는지 골라 주세요.
    .fix = 고객센터로 정하기
finding-inject-channel = { finding-node }에 전하는 곳이 없어요
    .next = 채팅, 전화처럼 전하는 곳을 적어 주세요.
    .fix = 같은 사람의 채널 쓰기
finding-inject-text = { finding-node }에 할 말이 없어요
    .next = 그 사람의 말투로 한 문장을 적어 주세요.
finding-unrevealed = 고장 { $numeral } ‘{ $title }’: 드러내는 것이 없어요
    .next = 증상이나 말이 이 고장을 드러내게 해 주세요.
    .fix = 첫 증상이 드러내기
finding-too-short = { $minutes }분 만에 끝날 수 있어요
    .next = { $limit }분 전에 끝나면 이어갈 고장이 없어요. 연쇄 장애를 준비해 주세요.
finding-too-long = 가장 긴 길이 { $minutes }분이에요
    .next = 시간 상자 { $limit }분을 { $over }분 넘어요. 최대 시간을 줄여 주세요.
