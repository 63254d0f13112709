# 시나리오를 다른 프로그램의 그림으로 내보낼 때.
diagram-untitled = 제목 없는 시나리오
diagram-trigger = { $event } 바로 뒤
diagram-trigger-later = { $event } { $delay }분 뒤
diagram-without-logic = 고장 논리는 빠져요: 고장, 묶음, 조건, 가림, 난이도별 준비.
diagram-without-words = 설명, 좋은 답, 알아보는 법처럼 상자 안에만 있는 글은 빠져요.
diagram-without-times = 시간은 ‘보통’만 남고, 연쇄의 시간대와 분기 가능성은 빠져요.
diagram-without-settings = 목표, 바라는 대응, 인물의 말투, 후보는 빠져요.
diagram-without-places = 화면에서의 자리와 고정은 빠져요.
diagram-one-way = Drillbook으로 다시 가져올 수 없어요. 고치려면 시나리오 파일(.scenario.json)을 쓰세요.
