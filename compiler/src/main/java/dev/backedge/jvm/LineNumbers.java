package dev.backedge.jvm;

import dev.backedge.ir.Body;

/// The line numbers of generated classes. The Java machine knows one file a class and lines up to
/// 65535: a place of a callee whose body stands in the code counts down from there, by its number
/// among such places; a line of the code's own file stands for itself.
final class LineNumbers {
    private static final int LAST = 65535;

    private final int places;

    /// @param body that a class is made of
    LineNumbers(Body body) {
        places = body.inlined().size();
    }

    /// {@return the number of a line as [dev.backedge.ir.Statement] has it; 0 where there is none}
    int of(int line) {
        if (line < 0) {
            return line > -LAST ? LAST + 1 + line : 0;
        }
        return line <= LAST - places ? line : 0;
    }

    /// {@return the line that a number stands for}
    int line(int number) {
        return number > LAST - places ? number - LAST - 1 : number;
    }
}
