# The module of iterators that are not seen without its name.

baremodule Iterators
using Base
export take, drop, flatten, product, reverse, filter, enumerate, zip, cycle, countfrom, partition, map
take(itr, n) = Base.Take(itr, n)
drop(itr, n) = Base.Drop(itr, n)
flatten(itr) = Base.Flatten(itr)
product(a, b) = Base.product(a, b)
product(a, b, c) = Base.product(a, b, c)
reverse(itr) = Base.ReverseIterator(itr)
filter(f, itr) = Base.Filtered(f, itr)
map(f, itr) = Base.Generator(f, itr)
enumerate(itr) = Base.enumerate(itr)
zip(itrs...) = Base.zip(itrs...)
cycle(itr) = Base.Cycle(itr)
countfrom(start) = Base.Count(start, one(start))
countfrom(start, step) = Base.Count(promote(start, step)...)
partition(a, n) = Base.Partition(a, n)
end
