# 시나리오에 할 수 있는 다른 일: 제목 줄의 “⋯”.
more = 더 보기
more-window = 새 창에서 열기
more-export = 파일로 내보내기
more-exported = 파일로 내보냈어요.
