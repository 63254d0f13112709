# 길게 쓰는 글.
prose-read = ‘{ $label }’ 읽기
prose-write = ‘{ $label }’ 쓰기
