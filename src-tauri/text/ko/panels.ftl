# 설계 화면의 옆 칸: 너비와 접기.
panels-turn-outline = 개요 접거나 펴기
panels-turn-inspector = 속성 접거나 펴기
panels-open-outline = 개요 펴기
panels-open-inspector = 속성 펴기
panels-fold-outline = 개요 접기
panels-fold-inspector = 속성 접기
panels-width-outline = 개요의 너비
panels-width-inspector = 속성의 너비
