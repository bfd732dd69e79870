package dev.backedge.compile;

/// Programs with what inference makes of them, for [InferenceTest]: constants, and ways through a
/// body.
final class InferenceCases {
    static final String CONSTANTS =
            """
            === constants are folded
            const limit 10
            global counter 1
            const other 3
            f{}
              block 0:
                %0 = call @add_int(@limit, 1)
                %1 = call @mul_int(%0, 2)
                return %1
            dead{Int64}
              block 0:
                %0 = call @slt_int(@limit, 5)
                branch %0 1 2
              block 1:
                return "never"
              block 2:
                return _1
            fails{Int64}
              block 0:
                %0 = call @checked_sdiv_int(@limit, 0)
                return %0
            variable{}
              block 0:
                return @counter
            readsmissing{}
              block 0:
                return @missing
            assigns{Int64}
              block 0:
                %0 = setglobal counter _1
                return %0
            throws{Int64}
              block 0:
                %0 = call @throw(_1)
                return %0
            calls{}
              block 0:
                %0 = call @f()
                %1 = call @add_int(%0, @other)
                return %1
            > f() => 22; global limit
            > dead(Int64) => Int64; global limit
            > fails(Int64) => Union{}; global limit
            > variable() => Any
            > readsmissing() => Any
            > assigns(Int64) => Int64
            > throws(Int64) => Union{}
            > calls() => 25; global f, call Tuple{typeof(f)} FULL [Tuple{typeof(f)}], code Tuple{typeof(f)} for constant, effects, global other
            === ways into a block
            counts{Int64}
              block 0:
                goto 1
              block 1:
                %0 = phi (0 0, 2 %2)
                %1 = call @slt_int(%0, _1)
                branch %1 2 3
              block 2:
                %2 = call @add_int(%0, 1)
                goto 1
              block 3:
                return %0
            onlytaken{Int64}
              block 0:
                branch true 1 2
              block 1:
                goto 3
              block 2:
                goto 3
              block 3:
                %0 = phi (1 "one", 2 2)
                return %0
            handled{Int64}; x
              block 0:
                %0 = setslot _2 1
                goto 1
              block 1 handler 2:
                %1 = setslot _2 Float64(2.0)
                %2 = call @checked_sdiv_int(1, _1)
                %3 = setslot _2 "three"
                return true
              block 2:
                %4 = caught
                return _2
            defined{T} where T
              block 0:
                %0 = isdefined $0
                return %0
            > counts(Int64) => Int64
            > onlytaken(Int64) => "one"
            > handled(Int64) => Union{Bool, Int64, Float64, String}
            > defined(Int64) => true
            === fields
            struct Point x::Int64 y::Any
            mutable Cell value::Number
            x{Point}
              block 0:
                %0 = getfield _1 x
                return %0
            y{Point}
              block 0:
                %0 = getfield _1 y
                return %0
            z{Point}
              block 0:
                %0 = getfield _1 z
                return %0
            value{Cell}
              block 0:
                %0 = getfield _1 value
                return %0
            set{Cell}
              block 0:
                %0 = setfield _1 value 1
                return %0
            make{Any}
              block 0:
                %0 = new @Point(1, _1)
                return %0
            anything{Any}
              block 0:
                %0 = new _1(1)
                return %0
            second{Tuple{Int64, String}}
              block 0:
                %0 = call @getfield(_1, 2)
                return %0
            > x(Point) => Int64
            > y(Point) => Any
            > z(Point) => Union{}
            > value(Cell) => Number
            > set(Cell) => 1
            > make(Int64) => Point; global Point
            > anything(DataType) => Any
            > second(Tuple{Int64,String}) => String
            """;

    static final String FLOW =
            """
            === narrowing
            orzero{Any}
              block 0:
                %0 = call @"==="(_1, @nothing)
                branch %0 1 2
              block 1:
                return 0
              block 2:
                return _1
            notorzero{Any}
              block 0:
                %0 = call @"==="(@nothing, _1)
                %1 = call @not_int(%0)
                branch %1 2 1
              block 1:
                return 0
              block 2:
                return _1
            isint{Any}
              block 0:
                %0 = call @isa(_1, @Int64)
                branch %0 1 2
              block 1:
                return _1
              block 2:
                return 0
            isnot{Any}
              block 0:
                %0 = call @isa(_1, @Int64)
                branch %0 2 1
              block 1:
                return _1
              block 2:
                return @nothing
            written{Any}
              block 0:
                %0 = call @isa(_1, @Int64)
                %1 = setslot _1 "a"
                branch %0 1 2
              block 1:
                return _1
              block 2:
                return 0
            isone{Any}
              block 0:
                %0 = call @"==="(_1, 1)
                branch %0 1 2
              block 1:
                return _1
              block 2:
                return 1
            asserted{Any}
              block 0:
                %0 = call @typeassert(_1, @Integer)
                return %0
            kind{Any}
              block 0:
                %0 = call @isa(_1, @DataType)
                branch %0 1 2
              block 1:
                return _1
              block 2:
                return 0
            > orzero(Int64) => Int64
            > orzero(Nothing) => 0
            > orzero(Union{Int64,Nothing}) => Int64
            > orzero(Union{Float64,Nothing}) => Union{Int64, Float64}
            > notorzero(Union{Int64,Nothing}) => Int64
            > isint(Any) => Int64
            > isint(Number) => Int64
            > isint(String) => 0
            > isnot(Union{Int64,String}) => Union{String, Nothing}
            > written(Any) => Union{String, Int64}
            > isone(Any) => 1
            > asserted(Any) => Integer
            > asserted(Union{Int64,String}) => Int64
            > asserted(String) => Union{}
            > kind(Any) => Union{DataType, Int64}
            === loops
            sum{Int64}; i, total
              block 0:
                %0 = setslot _2 0
                %1 = setslot _3 0
                goto 1
              block 1:
                %2 = call @slt_int(_2, _1)
                branch %2 2 3
              block 2:
                %3 = call @add_int(_2, 1)
                %4 = setslot _2 %3
                %5 = call @add_int(_3, _2)
                %6 = setslot _3 %5
                goto 1
              block 3:
                return _3
            nest{Int64}; i, x
              block 0:
                %0 = setslot _2 0
                %1 = setslot _3 1
                goto 1
              block 1:
                %2 = call @slt_int(_2, _1)
                branch %2 2 3
              block 2:
                %3 = call @add_int(_2, 1)
                %4 = setslot _2 %3
                %5 = call @tuple(_3)
                %6 = setslot _3 %5
                goto 1
              block 3:
                return _3
            > sum(Int64) => Int64
            > nest(Int64) => Any
            === a value that changes although no slot does
            widens{Int64}; x
              block 0:
                %0 = setslot _2 1
                goto 1
              block 1:
                %1 = call @tuple(_2)
                %2 = setslot _2 "a"
                goto 2
              block 2:
                %3 = call @slt_int(_1, 3)
                branch %3 3 1
              block 3:
                return %1
            > widens(Int64) => Tuple{Union{Int64, String}}
            """;

    private InferenceCases() {}
}
