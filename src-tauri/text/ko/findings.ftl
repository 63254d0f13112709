# 시나리오 점검. 값은 무엇이 어디에서, .next는 다음에 할 일, .fix는 한 번에 고치는 단추, .why는 왜 중요한지.
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
    .why = 길이 닿지 않는 노드는 훈련에서 절대 나오지 않아요. 쓴 내용이 조용히 빠져요.
finding-dead-end = { finding-node } 다음에 길이 끊겨요
    .next = 다음 노드나 끝으로 이어 주세요.
    .fix = 끝으로 잇기
    .why = 길이 끊기면 진행자가 다음에 무엇을 할지 알 수 없고, 걸리는 시간도 셀 수 없어요.
finding-dangling = { finding-node }에서 가리키는 { $missing } 항목이 없어요
    .next = 다른 것을 고르거나 지워 주세요.
    .fix = 지우기
    .why = 없는 것을 가리키면 그 자리에서 훈련이 멈춰요.
finding-unbounded-cycle = { finding-node }부터 { $count }개 노드가 끝없이 돌아요
    .next = 되돌아가는 연결에 최대 횟수를 정해 주세요.
    .fix = 한 번만 돌기
    .why = 끝없이 돌면 훈련이 끝나지 않고, 걸리는 시간도 셀 수 없어요.
finding-timeless-loop = { finding-node }의 되풀이에 드는 시간이 없어요
    .next = 되풀이 안의 노드에 시간을 적어 주세요.
    .why = 시간이 들지 않는 되풀이는 몇 번을 돌아도 시계가 그대로라서 진행을 가늠할 수 없어요.
finding-logic-cycle = { $named ->
    [no] 묶음이 서로를 필요로 해요
   *[other] ‘{ $title }’ 묶음이 돌고 돌아 자기를 필요로 해요
 }
    .next = 묶음에서 하나를 빼 주세요.
    .why = 묶음이 자기를 필요로 하면 어떤 조치로도 회복되지 않아요.
finding-mask-cycle = ‘{ $title }’ 고장이 돌고 돌아 자기를 가려요
    .next = 무엇이 무엇을 가리는지 다시 정해 주세요.
    .fix = 가림 풀기
    .why = 서로 가리는 고장은 어느 것도 드러나지 않아요.
finding-empty-gate = { $named ->
    [no] 빈 묶음이 있어요
   *[other] ‘{ $title }’ 묶음이 비었어요
 }
    .next = 고장이나 조건을 넣거나 지워 주세요.
    .fix = 지우기
    .why = 빈 묶음은 무엇을 해도 채워지지 않아서 회복을 판정할 수 없어요.
finding-gate-count = 묶음이 { $count }개 중 { $asked }개를 바라요
    .next = 개수를 1부터 { $count } 사이로 정해 주세요.
    .fix = 개수 맞추기
    .why = 넣은 것보다 많이 바라면 영영 회복되지 않고, 0이면 시작하자마자 회복돼요.
finding-no-default = { finding-node }에 기본 갈래가 없어요
    .next = 좋은 팀이 갈 길을 기본으로 정해 주세요.
    .fix = 첫 갈래를 기본으로
    .why = 기본 갈래가 있어야 보통 걸리는 시간을 세고, 팀이 다른 길로 가도 돌아올 곳이 생겨요.
finding-few-branches = { $count ->
    [0] { finding-node }에 갈래가 없어요
   *[other] { finding-node }에 갈래가 하나뿐이에요
 }
    .next = 갈래를 둘 이상 만들어 주세요.
    .fix = 갈래 더하기
    .why = 고를 것이 없으면 판단이 아니에요. 팀은 고르면서 배워요.
finding-twin-triggers = { finding-node }에 같은 일로 시작하는 연결이 둘이에요
    .next = 하나를 지우거나 바꿔 주세요.
    .fix = 하나 지우기
    .why = 같은 일에 같은 노드가 두 번 시작돼서 진행자가 헷갈려요.
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
    .why = 시작될 수 없는 조건 뒤의 이야기는 훈련에서 나오지 않아요.
finding-missing-difficulty = 고장 { $numeral }에 난이도 { finding-difficulty } 준비가 없어요
    .next = 난이도를 준비하거나 다른 난이도를 골라 주세요.
    .fix = 난이도 준비하기
    .why = 고른 난이도의 준비가 없으면 훈련 날 이 고장을 심을 수 없어요.
finding-no-root = ‘{ $title }’에 모두 회복의 뜻이 정해지지 않았어요
    .next = 어느 고장이 풀리면 회복인지 정해 주세요.
    .why = 무엇이 회복인지 정하지 않으면 끝났는지를 아무도 말할 수 없어요.
finding-unresolvable = { $difficulties ->
    [1] ‘{ $title }’: 해결하는 길이 없어요
   *[other] 난이도 { finding-difficulty }: ‘{ $title }’ 이야기를 해결하는 길이 없어요
 }
    .next = 고장마다 해결하는 조치를 길 위에 놓아 주세요.
    .why = 해결하는 길이 없으면 팀이 아무리 잘해도 끝나지 않아요.
finding-foreign-repair = { finding-node }에서 다른 이야기의 고장을 고쳐요: ‘{ $fault }’
    .next = 조치를 ‘{ $episode }’ 이야기로 옮기거나 효과를 바꿔 주세요.
    .why = 다른 이야기의 고장은 그 이야기가 시작되기 전에는 없어요. 고칠 수 없는 것을 고치게 돼요.
finding-inject-persona = { finding-node }에 말하는 사람이 없어요
    .next = 누가 말하는지 골라 주세요.
    .fix = 고객센터로 정하기
    .why = 누가 묻는지에 따라 팀의 대답이 달라져요.
finding-inject-channel = { finding-node }에 전하는 곳이 없어요
    .next = 채팅, 전화처럼 전하는 곳을 적어 주세요.
    .fix = 같은 사람의 채널 쓰기
    .why = 어디로 전할지 모르면 훈련 중에 진행자가 찾아 헤매요.
finding-inject-text = { finding-node }에 할 말이 없어요
    .next = 그 사람의 말투로 한 문장을 적어 주세요.
    .why = 할 말을 미리 써 두어야 급할 때도 그 사람의 말투로 물을 수 있어요.
finding-unrevealed = 고장 { $numeral } ‘{ $title }’: 드러내는 것이 없어요
    .next = 증상이나 말이 이 고장을 드러내게 해 주세요.
    .fix = 첫 증상이 드러내기
    .why = 드러나지 않는 고장은 찾을 수 없어요. 팀은 고칠 기회도 없이 지나가요.
finding-too-short = { $minutes }분 만에 끝날 수 있어요
    .next = { $limit }분 전에 끝나면 이어갈 고장이 없어요. 연쇄 장애를 준비해 주세요.
    .why = 너무 일찍 끝나면 배울 시간이 남아요. 연쇄 장애가 있으면 잘하는 팀도 끝까지 몰입해요.
finding-too-long = 가장 긴 길이 { $minutes }분이에요
    .next = 시간 상자 { $limit }분을 { $over }분 넘어요. 최대 시간을 줄여 주세요.
    .why = 가장 느린 길이 시간 상자를 넘으면 회복을 못 보고 끝나는 팀이 생겨요.
finding-missing-times = 시간을 적지 않은 곳이 { $count }곳 있어요
    .next = 고장의 복구 시간, 조치와 실수와 관찰의 시간을 적어 주세요.
    .fix = 고장의 시간 옮겨 적기
    .why = 시간이 없으면 0분으로 세요. 45분, 70분, 90분 판단이 모두 틀어져요.
finding-no-hint = { $difficulties ->
    [1] 고장 { $numeral } ‘{ $title }’: { $minutes }분까지 열려 있을 수 있는데 힌트가 없어요
   *[other] 난이도 { finding-difficulty }: 고장 { $numeral } ‘{ $title }’, { $minutes }분까지 열려 있을 수 있는데 힌트가 없어요
 }
    .next = { $limit }분부터 건넬 힌트를 한 단계라도 적어 주세요.
    .fix = 첫 힌트 더하기
    .why = 도와줄 때가 왔는데 건넬 말이 없으면 진행자가 답을 말해 버리기 쉬워요.
finding-hint-gives-away = { finding-node }에 답이 그대로 있어요: ‘{ $answer }’
    .next = 증상이나 살펴볼 곳만 넌지시 말하도록 바꿔 주세요.
    .why = 답을 들으면 훈련이 끝나요. 힌트는 스스로 찾도록 방향만 가리켜야 해요.
finding-early-resolution = { $difficulties ->
    [1] 드러나기 전에 고쳐질 수 있어요: 고장 { $numeral } ‘{ $fault }’
   *[other] 난이도 { finding-difficulty }: 드러나기 전에 고쳐질 수 있어요: 고장 { $numeral } ‘{ $fault }’
 }
    .next = 이 고장을 드러내는 증상이나 말을 { finding-node } 앞에 놓아 주세요.
    .why = 모르는 고장이 먼저 고쳐지면 팀은 왜 회복됐는지 알지 못해요.
finding-unwatched = 안정화 관찰 없이 { finding-node }에 이를 수 있어요
    .next = 복구와 해소공지 사이에 안정화 관찰을 놓아 주세요.
    .fix = 안정화 관찰 끼우기
    .why = 관찰하지 않고 알린 해소는 곧 뒤집힐 수 있어요. 연쇄 장애도 이때 시작돼요.
finding-no-business-repair = { $reason ->
    [left-out] ‘{ $title }’: 업무 고장 ‘{ $fault }’ 없이도 회복으로 쳐요
   *[technical] ‘{ $title }’ 복합 장애에 업무 쪽 복구가 없어요
 }
    .next = { $reason ->
        [left-out] 업무 고장도 모두 해결해야 회복이 되도록 묶음을 바꿔 주세요.
       *[technical] 고장 하나를 업무나 데이터로 두거나, 회수와 안내 같은 조건을 더해 주세요.
     }
    .fix = 모두 해결로 바꾸기
    .why = 시스템이 돌아와도 고객과 돈은 그대로일 수 있어요. 두 복구를 나눠 맡는 것이 복합 장애의 배울 점이에요.
finding-no-voice = 고객센터도 비상대책위원회도 말하지 않아요
    .next = 문의나 결정 요청을 하나 넣어 주세요.
    .fix = 고객센터 문의 더하기
    .why = 밖에서 묻는 사람이 없으면 팀은 알리는 연습을 하지 못해요.
finding-one-lane = { $missing ->
    [propagation] 전파하는 조치가 없어요
   *[recovery] 복구하는 조치가 없어요
 }
    .next = { $missing ->
        [propagation] 첫 공지와 범위 알리기를 넣어 주세요.
       *[recovery] 고장을 해결하는 조치를 넣어 주세요.
     }
    .fix = 첫 공지 더하기
    .why = 장애는 고치는 일과 알리는 일이 나란히 가요. 한쪽만 연습하면 실전에서 다른 쪽이 비어요.
finding-no-roll-back = { $difficulties ->
    [1] 고장 { $numeral } ‘{ $title }’: 심은 뒤 되돌리는 방법이 없어요
   *[other] 난이도 { finding-difficulty }: 고장 { $numeral } ‘{ $title }’ 되돌리는 방법이 없어요
 }
    .next = 심은 것을 없애는 순서를 적어 주세요.
    .fix = 다른 난이도의 순서 쓰기
    .why = 훈련을 멈춰야 할 때 바로 되돌리지 못하면 진짜 장애가 돼요.
finding-single-input = { $named ->
    [no] 하나만 담은 묶음이 있어요
   *[other] ‘{ $title }’ 묶음에 하나만 있어요
 }
    .next = 묶을 것을 더하거나 묶음을 풀어 주세요.
    .fix = 묶음 풀기
    .why = 하나를 묶으면 모두와 하나라도의 뜻이 같아져서 읽는 사람이 헷갈려요.
finding-many-in-a-row = 고장 { $count }개가 줄지어 있어요
    .next = { $most }개까지만 잇고 나머지는 다음 훈련에 써 주세요.
    .why = 고장이 계속 이어지면 팀이 지쳐서 배우기보다 버티게 돼요.
finding-too-many-faults = 고장 { $count }개를 찾고 고치는 데만 보통 { $minutes }분이 걸려요
    .next = 시간 상자가 { $limit }분이에요. 고장을 줄이거나 시간을 늘려 주세요.
    .why = 다 못 풀고 끝나면 팀에는 못했다는 기억만 남아요.
finding-no-minute = { $reason ->
    [start] { finding-node } 시작은 손으로 해서 몇 분인지 알 수 없어요
    [alone] 손으로만 확인하는 ‘{ $condition }’ 조건은 몇 분인지 알 수 없어요
   *[rest] ‘{ $condition }’ 조건을 손으로 확인하는 때를 알 수 없어요
 }
    .next = { $reason ->
        [start] 걸리는 시간과 시뮬레이션에서 뺐어요. 앞 노드나 일에 이으면 들어가요.
        [alone] 이 조건을 보는 시간대는 맞지 않는 것으로 계산했어요. 행동이나 대답에 이으면 시각이 생겨요.
       *[rest] 나머지가 모두 갖춰지는 때로 계산했어요. 행동이나 대답에 이으면 시각이 생겨요.
     }
    .why = 손으로 하는 일은 진행자가 정할 때 일어나서 미리 계산할 수 없어요.
