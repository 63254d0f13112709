# Starter scenarios drawn from public incidents.
library-kind-certificate-expiry = Certificate expiry
library-kind-dns-change = DNS change
library-kind-database-failover = Database failover
library-kind-retry-storm = Retry storm
library-kind-payment-provider = Payment provider
library-kind-wrong-batch = Wrong batch job
library-single = Single fault
library-composite = Composite
library-cascade = Cascade
library-masked = Masked fault
library-any = Any one resolves
library-at-least = { $needed } of { $count }
library-from = Start from
library-empty = Empty
library-empty-next = Collect candidates and combine them; the flow is laid out for you.
library-file = A file
library-file-next = Bring in a scenario file written elsewhere.
library-take = Take it
library-taken = ‘{ $title }’ is yours to change.
library-faults = Faults
library-resolved = Resolved when
library-asks = What they will ask
library-minutes = Time it takes
library-minutes-value = { $shortest }–{ $longest } min
library-minutes-likely = likely { $minutes } min
library-source = Source
library-difficulties = { $count ->
    [one] One difficulty
   *[other] { $count } difficulties
}
library-goals = Goals
library-empty-kind = from a skeleton
library-file-kind = *.scenario.json
library-choose-file = Choose a file
library-browse = Browse starters
