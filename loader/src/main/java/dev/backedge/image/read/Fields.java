package dev.backedge.image.read;

import dev.backedge.image.RecordField;
import dev.backedge.image.RecordKind;

/// The fields of records, found in the description once.
final class Fields {
    static final RecordField MODULE_NAME = RecordKind.MODULE.field("name");
    static final RecordField MODULE_PARENT = RecordKind.MODULE.field("parent");
    static final RecordField MODULE_EXPORTS = RecordKind.MODULE.field("exports");
    static final RecordField MODULE_USINGS = RecordKind.MODULE.field("usings");
    static final RecordField MODULE_BINDINGS = RecordKind.MODULE.field("bindings");
    static final RecordField BINDING_MODULE = RecordKind.BINDING.field("module");
    static final RecordField BINDING_NAME = RecordKind.BINDING.field("name");
    static final RecordField BINDING_STATE = RecordKind.BINDING.field("state");
    static final RecordField BINDING_VALUE = RecordKind.BINDING.field("value");
    static final RecordField TYPE_MODULE = RecordKind.TYPE_NAME.field("module");
    static final RecordField TYPE_NAME = RecordKind.TYPE_NAME.field("name");
    static final RecordField TYPE_KIND = RecordKind.TYPE_NAME.field("kind");
    static final RecordField TYPE_BITS = RecordKind.TYPE_NAME.field("bits");
    static final RecordField TYPE_VARIABLES = RecordKind.TYPE_NAME.field("variables");
    static final RecordField TYPE_SUPERTYPE = RecordKind.TYPE_NAME.field("supertype");
    static final RecordField TYPE_FIELD_NAMES = RecordKind.TYPE_NAME.field("fieldNames");
    static final RecordField TYPE_FIELD_TYPES = RecordKind.TYPE_NAME.field("fieldTypes");
    static final RecordField TYPE_INITIALIZED = RecordKind.TYPE_NAME.field("initialized");
    static final RecordField DECLARED_NAME = RecordKind.DECLARED_TYPE.field("typeName");
    static final RecordField WRAPPER_NAME = RecordKind.WRAPPER.field("typeName");
    static final RecordField WRAPPER_DEPTH = RecordKind.WRAPPER.field("depth");
    static final RecordField DATA_TYPE_NAME = RecordKind.DATA_TYPE.field("typeName");
    static final RecordField DATA_TYPE_PARAMETERS = RecordKind.DATA_TYPE.field("parameters");
    static final RecordField UNION_MEMBERS = RecordKind.UNION.field("members");
    static final RecordField UNION_ALL_VARIABLE = RecordKind.UNION_ALL.field("variable");
    static final RecordField UNION_ALL_BODY = RecordKind.UNION_ALL.field("body");
    static final RecordField VARIABLE_NAME = RecordKind.TYPE_VARIABLE.field("name");
    static final RecordField VARIABLE_LOWER = RecordKind.TYPE_VARIABLE.field("lower");
    static final RecordField VARIABLE_UPPER = RecordKind.TYPE_VARIABLE.field("upper");
    static final RecordField VARARG_ELEMENT = RecordKind.VARARG.field("element");
    static final RecordField VARARG_COUNT = RecordKind.VARARG.field("count");
    static final RecordField METHOD_NAME = RecordKind.METHOD.field("name");
    static final RecordField METHOD_MODULE = RecordKind.METHOD.field("module");
    static final RecordField METHOD_FILE = RecordKind.METHOD.field("file");
    static final RecordField METHOD_LINE = RecordKind.METHOD.field("line");
    static final RecordField METHOD_SIGNATURE = RecordKind.METHOD.field("signature");
    static final RecordField METHOD_ARGUMENTS = RecordKind.METHOD.field("argumentCount");
    static final RecordField METHOD_NOSPECIALIZE = RecordKind.METHOD.field("nospecialize");
    static final RecordField METHOD_CALLED = RecordKind.METHOD.field("called");
    static final RecordField METHOD_KEYWORDS = RecordKind.METHOD.field("keywordCount");
    static final RecordField METHOD_TRAITS = RecordKind.METHOD.field("traits");
    static final RecordField METHOD_PRIMARY_WORLD = RecordKind.METHOD.field("primaryWorld");
    static final RecordField METHOD_DELETED_WORLD = RecordKind.METHOD.field("deletedWorld");
    static final RecordField METHOD_CODE = RecordKind.METHOD.field("code");
    static final RecordField INSTANCE_METHOD = RecordKind.METHOD_INSTANCE.field("method");
    static final RecordField INSTANCE_TYPES = RecordKind.METHOD_INSTANCE.field("types");
    static final RecordField INSTANCE_PARAMETERS =
            RecordKind.METHOD_INSTANCE.field("staticParameters");
    static final RecordField CODE_INSTANCE = RecordKind.CODE_INSTANCE.field("instance");
    static final RecordField CODE_FIRST_WORLD = RecordKind.CODE_INSTANCE.field("firstWorld");
    static final RecordField CODE_LAST_WORLD = RecordKind.CODE_INSTANCE.field("lastWorld");
    static final RecordField CODE_RETURN_TYPE = RecordKind.CODE_INSTANCE.field("returnType");
    static final RecordField CODE_CONSTANT = RecordKind.CODE_INSTANCE.field("constant");
    static final RecordField CODE_EFFECTS = RecordKind.CODE_INSTANCE.field("effects");
    static final RecordField CODE_EDGES = RecordKind.CODE_INSTANCE.field("edges");
    static final RecordField CODE_CODE = RecordKind.CODE_INSTANCE.field("code");
    static final RecordField SINGLETON_TYPE = RecordKind.SINGLETON.field("type");
    static final RecordField STRUCT_TYPE = RecordKind.STRUCT.field("type");
    static final RecordField STRUCT_DATA = RecordKind.STRUCT.field("data");
    static final RecordField ARRAY_TYPE = RecordKind.ARRAY.field("type");
    static final RecordField ARRAY_DIMENSIONS = RecordKind.ARRAY.field("dimensions");
    static final RecordField ARRAY_ELEMENTS = RecordKind.ARRAY.field("elements");
    static final RecordField PRIMITIVE_TYPE = RecordKind.PRIMITIVE.field("type");
    static final RecordField PRIMITIVE_LOW = RecordKind.PRIMITIVE.field("low");
    static final RecordField PRIMITIVE_HIGH = RecordKind.PRIMITIVE.field("high");
    static final RecordField STRING_TEXT = RecordKind.STRING.field("text");

    private Fields() {}
}
