# 시나리오 안에서 찾기와 바꾸기.
search = 찾기
search-words = 찾을 말
search-case = 대소문자 구별
search-next = 다음
search-previous = 이전
search-count = { $count }곳
search-at = { $count }곳 중 { $at }번째
search-nothing = 찾는 말이 없어요
search-replace = 찾아 바꾸기
search-instead = 바꿀 말
search-replace-one = 바꾸기
search-replace-all = 모두 바꾸기
search-replaced = { $count }곳을 바꿨어요
search-close = 찾기 닫기
