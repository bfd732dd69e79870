package dev.backedge.image;

import static dev.backedge.image.FieldKind.EDGES;
import static dev.backedge.image.FieldKind.LIST;
import static dev.backedge.image.FieldKind.LONG;
import static dev.backedge.image.FieldKind.NUMBER;
import static dev.backedge.image.FieldKind.OPTIONAL_BYTES;
import static dev.backedge.image.FieldKind.OPTIONAL_REFERENCE;
import static dev.backedge.image.FieldKind.REFERENCE;
import static dev.backedge.image.FieldKind.SYMBOL;

import dev.backedge.image.RecordField.Order;

import java.util.ArrayList;
import java.util.List;

/// The kinds of records and their fields: the one description of the object tables, from which
/// writer, reader, verifier and the documentation ([FormatDocument]) are driven.
public enum RecordKind {
    /// A module.
    MODULE(
            row().with("name", SYMBOL, "name")
                    .with(
                            "parent",
                            OPTIONAL_REFERENCE,
                            Target.MODULE,
                            Order.BEFORE,
                            "the module around it; none for a root module")
                    .with(
                            "exports",
                            LIST,
                            Target.SYMBOL,
                            Order.ANY,
                            "exported names, as symbols, sorted")
                    .with("usings", LIST, Target.MODULE, Order.ANY, "used modules, in order")
                    .with(
                            "bindings",
                            LIST,
                            Target.VALUE,
                            Order.ANY,
                            "pairs of a name (symbol) and the binding it stands for, sorted by"
                                    + " name")),
    /// A binding of a module.
    BINDING(
            row().with("module", REFERENCE, Target.MODULE, Order.BEFORE, "owner")
                    .with("name", SYMBOL, "name in the owner")
                    .with("state", NUMBER, 3, "0 without a value, 1 constant, 2 variable")
                    .with(
                            "value",
                            OPTIONAL_REFERENCE,
                            Target.VALUE,
                            Order.ANY,
                            "the value; none for state 0")),
    /// A type declaration.
    TYPE_NAME(
            row().with("module", REFERENCE, Target.MODULE, Order.BEFORE, "where it was declared")
                    .with("name", SYMBOL, "name")
                    .with(
                            "kind",
                            NUMBER,
                            5,
                            "0 abstract, 1 primitive, 2 struct, 3 mutable struct, 4 builtin")
                    .with("bits", NUMBER, "size of a primitive type in bits, else 0")
                    .with(
                            "variables",
                            LIST,
                            Target.TYPE_VARIABLE,
                            Order.BEFORE,
                            "its type variables, the outermost first")
                    .with(
                            "supertype",
                            REFERENCE,
                            Target.DATA_TYPE,
                            Order.ANY,
                            "in which the variables may occur")
                    .with(
                            "fieldNames",
                            LIST,
                            Target.SYMBOL,
                            Order.ANY,
                            "names of the fields, as symbols")
                    .with(
                            "fieldTypes",
                            LIST,
                            Target.TYPE,
                            Order.ANY,
                            "declared types of the fields")
                    .with(
                            "initialized",
                            NUMBER,
                            "how many of the first fields every constructor sets")),
    /// The type of a declaration with its own variables as parameters.
    DECLARED_TYPE(
            row().with("typeName", REFERENCE, Target.TYPE_NAME, Order.BEFORE, "the declaration")),
    /// The declared type bound by its variables, or by the inner ones of them.
    WRAPPER(
            row().with("typeName", REFERENCE, Target.TYPE_NAME, Order.BEFORE, "the declaration")
                    .with("depth", NUMBER, "how many of the outermost variables are left out")),
    /// Any other instance of a declaration. Without free variables it is unique: the loader takes
    /// the one that is there.
    DATA_TYPE(
            row().with("typeName", REFERENCE, Target.TYPE_NAME, Order.BEFORE, "the declaration")
                    .with("parameters", LIST, Target.VALUE, Order.BEFORE, "types and values")),
    /// A union.
    UNION(
            row().with(
                            "members",
                            LIST,
                            Target.TYPE,
                            Order.BEFORE,
                            "at least two, none of them a union")),
    /// A `where`.
    UNION_ALL(
            row().with("variable", REFERENCE, Target.TYPE_VARIABLE, Order.BEFORE, "bound here")
                    .with("body", REFERENCE, Target.TYPE, Order.BEFORE, "in which it is bound")),
    /// A type variable.
    TYPE_VARIABLE(
            row().with("name", SYMBOL, "name")
                    .with("lower", REFERENCE, Target.TYPE, Order.BEFORE, "bound")
                    .with("upper", REFERENCE, Target.TYPE, Order.BEFORE, "bound")),
    /// The rest of a tuple type.
    VARARG(
            row().with("element", REFERENCE, Target.VALUE, Order.BEFORE, "type of each")
                    .with(
                            "count",
                            OPTIONAL_REFERENCE,
                            Target.VALUE,
                            Order.BEFORE,
                            "a variable or number; none for any")),
    /// A method.
    METHOD(
            row().with("name", SYMBOL, "name of the function")
                    .with("module", REFERENCE, Target.MODULE, Order.BEFORE, "where it was defined")
                    .with("file", SYMBOL, "source file")
                    .with("line", NUMBER, "in that file")
                    .with(
                            "signature",
                            REFERENCE,
                            Target.TYPE,
                            Order.BEFORE,
                            "tuple type, perhaps in `where`s")
                    .with("argumentCount", NUMBER, "with the function itself")
                    .with("nospecialize", NUMBER, "bit mask")
                    .with("called", NUMBER, "bit mask")
                    .with("keywordCount", NUMBER, "keyword arguments")
                    .with(
                            "traits",
                            NUMBER,
                            16,
                            "bit 0 vararg, bit 1 generated, bit 2 pure, bit 3 not deleted where it"
                                    + " has ended: another took its place")
                    .with(
                            "primaryWorld",
                            LONG,
                            "in an image without dependencies the first world that sees it, of a"
                                    + " method that came back the one since which it is back; else"
                                    + " 0")
                    .with(
                            "deletedWorld",
                            LONG,
                            "in an image without dependencies the last world that sees it; else the"
                                    + " largest number")
                    .with("code", OPTIONAL_BYTES, "compressed code")),
    /// A method instance.
    METHOD_INSTANCE(
            row().with("method", REFERENCE, Target.METHOD, Order.BEFORE, "specialised")
                    .with(
                            "types",
                            REFERENCE,
                            Target.TYPE,
                            Order.BEFORE,
                            "tuple type of the arguments")
                    .with(
                            "staticParameters",
                            LIST,
                            Target.VALUE,
                            Order.BEFORE,
                            "values of the static parameters")),
    /// A code instance.
    CODE_INSTANCE(
            row().with(
                            "instance",
                            REFERENCE,
                            Target.METHOD_INSTANCE,
                            Order.BEFORE,
                            "whose code it is")
                    .with("firstWorld", LONG, "in an image without dependencies; else 0")
                    .with(
                            "lastWorld",
                            LONG,
                            "in an image without dependencies; else the largest number")
                    .with("returnType", REFERENCE, Target.TYPE, Order.BEFORE, "inferred")
                    .with(
                            "constant",
                            OPTIONAL_REFERENCE,
                            Target.VALUE,
                            Order.BEFORE,
                            "the result where it is always the same")
                    .with(
                            "effects",
                            NUMBER,
                            16,
                            "bit 0 equal arguments give equal results, bit 1 changes nothing, bit 2"
                                    + " throws nothing, bit 3 ends")
                    .with("edges", EDGES, "what it relied on")
                    .with("code", OPTIONAL_BYTES, "compressed code")),
    /// The only instance of a type.
    SINGLETON(
            row().with(
                            "type",
                            REFERENCE,
                            Target.DATA_TYPE,
                            Order.BEFORE,
                            "concrete, without fields")),
    /// A struct, tuple or named tuple instance.
    STRUCT(
            row().with("type", REFERENCE, Target.DATA_TYPE, Order.BEFORE, "concrete")
                    .with(
                            "data",
                            OPTIONAL_BYTES,
                            "the instance in the type's layout; a reference stands in the low 4 of"
                                    + " a pointer's 8 bytes, NONE for undefined")),
    /// An array.
    ARRAY(
            row().with("type", REFERENCE, Target.DATA_TYPE, Order.BEFORE, "concrete `Array{T, N}`")
                    .with("dimensions", LIST, Target.INT64, Order.BEFORE, "sizes, as constants")
                    .with(
                            "elements",
                            LIST,
                            Target.VALUE,
                            Order.ANY,
                            "column-major; NONE for undefined")),
    /// An instance of a primitive type without a Java box.
    PRIMITIVE(
            row().with("type", REFERENCE, Target.DATA_TYPE, Order.BEFORE, "primitive")
                    .with("low", LONG, "low 64 bits")
                    .with("high", LONG, "next 64 bits")),
    /// A string.
    STRING(row().with("text", OPTIONAL_BYTES, "UTF-8"));

    private final List<RecordField> fields;
    private final int words;

    RecordKind(Row row) {
        fields = List.copyOf(row.fields);
        words = row.words;
    }

    /// {@return the fields in order}
    public List<RecordField> fields() {
        return fields;
    }

    /// {@return the field of a name}
    ///
    /// @param name of the field
    /// @throws IllegalArgumentException if there is none
    public RecordField field(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(this + " has no field " + name));
    }

    /// {@return how many words of 32 bits a record takes}
    public int words() {
        return words;
    }

    private static Row row() {
        return new Row();
    }

    private static final class Row {
        private final List<RecordField> fields = new ArrayList<>();
        private int words;

        Row with(String name, FieldKind kind, String meaning) {
            return with(name, kind, Target.NOTHING, Order.ANY, 0, meaning);
        }

        Row with(String name, FieldKind kind, int limit, String meaning) {
            return with(name, kind, Target.NOTHING, Order.ANY, limit, meaning);
        }

        Row with(String name, FieldKind kind, Target target, Order order, String meaning) {
            return with(name, kind, target, order, 0, meaning);
        }

        private Row with(
                String name,
                FieldKind kind,
                Target target,
                Order order,
                int limit,
                String meaning) {
            fields.add(new RecordField(name, kind, words, target, order, limit, meaning));
            words += kind.words();
            return this;
        }
    }
}
