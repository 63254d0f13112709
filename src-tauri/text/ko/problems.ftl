# 설계 화면의 문제 목록.
problems-next = 다음 문제로
problems-previous = 앞 문제로
problems-at = { $count }개 중 { $number }번째 문제: { $what }
problems-filter = 무엇을 보나요
problems-figure-error = 오류 { $count }
problems-figure-warning = 경고 { $count }
problems-group-error = 오류
problems-group-warning = 경고
problems-none = 길이 모두 끝으로 이어지고, 고장마다 드러내고 고치는 곳이 있어요.
problems-rehearsal = ‘{ $name }’ 리허설이 더는 끝까지 가지 않아요
problems-rehearsal-why = 남겨 둔 리허설은 이 시나리오가 되는지 확인하는 시험이에요. 막힌 곳을 고치거나, 이제 맞지 않으면 지우세요.
problems-why = 왜 문제인가요?
problems-more = 더 보기(남은 문제 { $count }개)
