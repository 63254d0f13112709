# What has to be resolved for recovery
resolution-and = { " " }and{ " " }
resolution-one = Recovered: { $set }.
resolution-either = { $number }. { $set }
resolution-several = Any one of these { $count } means recovered.
resolution-more = There are { $count } in all. { $shown } are shown here.
resolution-impossible = Nothing leads to recovery. Check how many inputs are asked for.
resolution-no-root = { $episode }: it is not decided yet what recovery means.
resolution-circle = Conditions wait for each other. Cut one of the links.
resolution-empty-gate = A condition is empty. Put a fault in, or delete it.
resolution-missing = Something points to a fault or condition that does not exist. Choose again.
resolution-too-large = Too many conditions to work out exactly. Split the episode.
paths-circle = These lead in an endless circle: { $nodes }. Bound the loop or cut a link.
paths-loop-too-long = Too many nested loops to work out the length. Lower how often they may be taken.
