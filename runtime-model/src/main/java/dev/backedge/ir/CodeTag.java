package dev.backedge.ir;

/// The bytes that begin each part of compressed code. Instructions, terminators and operands have
/// ranges of their own.
final class CodeTag {
    static final int CALL = 1;
    static final int INVOKE = 2;
    static final int NEW = 3;
    static final int GET_FIELD = 4;
    static final int SET_FIELD = 5;
    static final int SET_SLOT = 6;
    static final int SET_GLOBAL = 7;
    static final int IS_DEFINED = 8;
    static final int PHI = 9;
    static final int REFINE = 10;
    static final int CAUGHT = 11;

    static final int GOTO = 16;
    static final int BRANCH = 17;
    static final int RETURN = 18;
    static final int UNREACHABLE = 19;

    static final int VALUE = 32;
    static final int SLOT = 33;
    static final int GLOBAL = 34;
    static final int STATIC_PARAMETER = 35;
    static final int ROOT = 36;
    static final int INT64 = 40;
    static final int INT32 = 41;
    static final int INT16 = 42;
    static final int INT8 = 43;
    static final int FLOAT64 = 44;
    static final int FLOAT32 = 45;
    static final int TRUE = 46;
    static final int FALSE = 47;
    static final int STRING = 48;
    static final int SYMBOL = 49;
    static final int CHAR = 50;
    static final int UNSIGNED = 51;

    private CodeTag() {}
}
