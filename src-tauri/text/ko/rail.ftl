# 길이 눈금.
rail-shortest = 가장 짧게, 분
rail-likely = 보통, 분
rail-longest = 가장 길게, 분
