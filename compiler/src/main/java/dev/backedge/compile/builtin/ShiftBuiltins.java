package dev.backedge.compile.builtin;

/// Shifts: the number of places may have any integer type, and shifts by the width or more give
/// what is left then.
final class ShiftBuiltins {
    private final BuiltinTable table;
    private final LanguageErrors errors;

    ShiftBuiltins(BuiltinTable table) {
        this.table = table;
        errors = table.errors();
    }

    void add() {
        shift("shl_int", (bits, places) -> places >= 64 ? 0 : bits << places);
        shift("ashr_int", (bits, places) -> bits >> Math.min(places, 63));
        table.pure(
                "lshr_int",
                2,
                ResultRules.FIRST,
                (_, arguments) -> {
                    int width = Integers.width(arguments[0]);
                    long bits =
                            Integers.toLong(errors, "lshr_int", arguments[0])
                                    & (width == 64 ? -1L : (1L << width) - 1);
                    int places = places("lshr_int", arguments[1]);
                    return Integers.like(arguments[0], places >= 64 ? 0 : bits >>> places);
                });
    }

    private interface Shift {
        long apply(long bits, int places);
    }

    private void shift(String name, Shift shift) {
        table.pure(
                name,
                2,
                ResultRules.FIRST,
                (_, arguments) ->
                        Integers.like(
                                arguments[0],
                                shift.apply(
                                        Integers.toLong(errors, name, arguments[0]),
                                        places(name, arguments[1]))));
    }

    private int places(String name, Object value) {
        long places = Integers.toLong(errors, name, value);
        return places < 0 || places > 64 ? 64 : (int) places;
    }
}
