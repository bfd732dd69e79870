# What `using Base` makes visible.

export Int, UInt, Vector, Matrix, AbstractVector, AbstractMatrix, undef, identity, invokelatest, schedule, fetch, istaskdone, istaskstarted, ifelse, convert, Val, Some
export isnothing, something, Missing, missing, ismissing, coalesce, Pair, Ref, precompile, time, KeyError, DimensionMismatch
export StringIndexError, EOFError, error, isequal, isless, cmp, min, max, minmax, clamp, promote, promote_type, promote_rule
export xor, div, rem, mod, fld, cld, unsigned, signed, count_ones, count_zeros, leading_zeros, trailing_zeros
export iseven, isodd, typemin, typemax, Inf, NaN, Inf64, NaN64, Inf32, NaN32, abs, signbit
export sign, copysign, flipsign, isnan, isinf, isfinite, isinteger, floor, ceil, trunc, round, floatmax
export floatmin, eps, nextfloat, prevfloat, float, oftype, widen, reinterpret, codepoint, zero, one, oneunit
export iszero, isone, isreal, ispow2, inv, abs2, real, imag, conj, numerator, denominator, divrem
export fldmod, mod1, fld1, gcd, lcm, gcdx, invmod, powermod, factorial, binomial, isqrt, digits
export ndigits, Rational, Complex, ComplexF64, im, complex, reim, angle, π, pi, ℯ, AbstractIrrational
export Irrational, sqrt, cbrt, exp, exp2, exp10, expm1, log, log2, log10, log1p, sin
export cos, tan, asin, acos, atan, sinh, cosh, tanh, hypot, sincos, deg2rad, rad2deg
export evalpoly, muladd, fma, isapprox, length, firstindex, lastindex, size, ndims, eltype, getindex, setindex!
export iterate, isempty, eachindex, keys, first, last, ntuple, map, enumerate, zip, similar, empty
export copy, deepcopy, copyto!, fill, fill!, zeros, ones, trues, falses, reshape, vec, transpose
export axes, isassigned, checkbounds, get, get!, view, SubArray, push!, pop!, pushfirst!, popfirst!, insert!
export deleteat!, append!, prepend!, splice!, resize!, empty!, sizehint!, vcat, hcat, reverse, reverse!, repeat
export circshift, AbstractRange, OrdinalRange, AbstractUnitRange, UnitRange, StepRange, StepRangeLen, LinRange, Colon, range, step, collect
export foreach, filter, filter!, foldl, foldr, reduce, mapreduce, mapfoldl, sum, prod, maximum, minimum
export extrema, any, all, count, accumulate, cumsum, cumprod, diff, map!, in, findfirst, findlast
export findnext, findall, findmax, findmin, argmax, argmin, allunique, unique, sort, sort!, sortperm, issorted
export searchsortedfirst, searchsortedlast, hash, AbstractDict, Dict, haskey, delete!, keytype, valtype, values, pairs, merge
export merge!, mergewith, AbstractSet, Set, union, union!, intersect, setdiff, symdiff, issubset, isdisjoint, isascii
export isletter, isdigit, isuppercase, islowercase, isspace, ispunct, isprint, isxdigit, uppercase, lowercase, uppercasefirst, lowercasefirst
export ncodeunits, codeunit, codeunits, sizeof, isvalid, thisind, nextind, prevind, ascii, SubString, occursin, contains
export startswith, endswith, lstrip, rstrip, strip, chomp, chop, lpad, rpad, textwidth, split, join
export replace, parse, tryparse, stdout, stderr, IOBuffer, IOContext, write, flush, take!, read, readline, readlines, eachline, eof, print
export println, sprint, repr, string, bitstring, show, display, showerror, summary, nameof, parentmodule, names
export fieldnames, fieldtypes, hasfield, hasproperty, propertynames, getproperty, setproperty!, ismutable, isbits, isimmutable, isstructtype, hasmethod
export BigInt, big, Regex, RegexMatch, SubstitutionString, match, eachmatch, gensym, esc, macroexpand, eval, rethrow, time_ns, broadcast, adjoint, partialsort, titlecase, Iterators, rand, randn, eachrow, eachcol, Enum, instances
export +, -, *, /, \, ^, ÷, %, ==, !=, ≠, ≡
export ≢, !==, <, >, <=, >=, ≤, ≥, >:, !, ~, &
export |, ⊻, <<, >>, >>>, //, |>, ∘, =>, ∈, ∉, ∋
export ∌, ∪, ∩, ⊆, ⊇, ⊊, ⊈, ≈, ≉, √, ∛, (:)
