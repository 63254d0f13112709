# 무엇이 해결되면 회복인가
resolution-and = { " " }그리고{ " " }
resolution-one = 모두 회복: { $set }.
resolution-either = { $number }. { $set }
resolution-several = 다음 { $count }가지 중 하나면 회복이에요.
resolution-more = 모두 { $count }가지예요. 여기에는 { $shown }가지만 보여요.
resolution-impossible = 어떻게 해도 회복되지 않아요. 조건의 개수를 확인해 주세요.
resolution-no-root = { $episode }: 무엇이 해결되면 회복인지 아직 정하지 않았어요.
resolution-circle = 조건이 서로를 기다려요. 한쪽 연결을 끊어 주세요.
resolution-empty-gate = 비어 있는 조건이 있어요. 고장을 넣거나 조건을 지워 주세요.
resolution-missing = 없는 고장이나 조건을 가리켜요. 다시 골라 주세요.
resolution-too-large = 조건이 너무 많아 모두 따질 수 없어요. 에피소드를 나눠 주세요.
paths-circle = 끝없이 도는 길이 있어요: { $nodes }. 반복 횟수를 정하거나 연결을 끊어 주세요.
paths-loop-too-long = 겹친 반복이 너무 많아 길이를 계산할 수 없어요. 반복 횟수를 줄여 주세요.
