package dev.backedge.model;

import dev.backedge.ir.Identifiers;
import dev.backedge.ir.Symbol;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/// Prints types in Julia's short form: `Vector{T} where T<:Real`, `Dict{String}`, `NTuple{4,
/// Int64}`.
///
/// Aliases stand where one names the type; trailing parameters that are the declaration's own
/// variables are left out; variables without a name of their own are written as their bounds,
/// `Vector{<:Real}`. A variable that has the name of another one around it gets a number. The text
/// that [#seenFrom] gives parses back to an equal type in that module. Counterpart: `_show_type`,
/// `show_datatype`, `show_typeparams`, Julia 1.9, `base/show.jl`.
public final class TypeText {
    private static final int LONG_TUPLE = 3;
    private static final TypeText WITHOUT_MODULES = new TypeText(TypeNaming.withoutModules());

    private final TypeNaming naming;

    /// A variable and the name it has in the text.
    private record Named(TypeVar variable, String name) {}

    private TypeText(TypeNaming naming) {
        this.naming = naming;
    }

    /// {@return a printer of types as the code of a module has to write them: names that mean
    /// something else there, or nothing, are written with their modules}
    ///
    /// @param module in which the text is read
    /// @param world in which it is read
    public static TypeText seenFrom(RuntimeModule module, long world) {
        return new TypeText(TypeNaming.seenFrom(module, world));
    }

    /// {@return the text of a type or parameter, without modules}
    ///
    /// @param parameter a type or value
    public static String print(Object parameter) {
        return WITHOUT_MODULES.textOf(parameter);
    }

    /// {@return the text of a type or parameter}
    ///
    /// @param parameter a type or value
    public String textOf(Object parameter) {
        return text(parameter, List.of());
    }

    private String text(Object parameter, List<Named> scope) {
        return switch (parameter) {
            case DataType type -> instance(type, scope, new ArrayList<>());
            case Union union -> list("Union", union.members(), scope);
            case UnionAll where -> where(where, scope);
            case Vararg rest -> rest(rest, scope);
            case TypeVar variable -> variable(variable, scope);
            case Bottom _ -> "Union{}";
            default -> ValueText.print(parameter, value -> text(value, scope));
        };
    }

    private String list(String base, List<?> parameters, List<Named> scope) {
        return parameters.stream()
                .map(parameter -> text(parameter, scope))
                .collect(Collectors.joining(", ", base + "{", "}"));
    }

    private String rest(Vararg rest, List<Named> scope) {
        String element = text(rest.element(), scope);
        Optional<?> count = rest.count();
        return "Vararg{" + element + count.map(n -> ", " + text(n, scope)).orElse("") + "}";
    }

    private String variable(TypeVar variable, List<Named> scope) {
        for (Named named : scope) {
            if (named.variable == variable) {
                return named.name;
            }
        }
        return bounded(new Named(variable, name(variable)), scope);
    }

    private static String name(TypeVar variable) {
        return Identifiers.quoted(variable.name());
    }

    private static boolean isUnbounded(Type upper) {
        return upper instanceof DataType type && type.isAny();
    }

    private String bounded(Named named, List<Named> scope) {
        TypeVar variable = named.variable;
        boolean upper = !isUnbounded(variable.upper());
        if (variable.lower() == Bottom.BOTTOM) {
            return named.name + (upper ? "<:" + bound(variable.upper(), scope) : "");
        }
        String lower = bound(variable.lower(), scope);
        return upper
                ? lower + "<:" + named.name + "<:" + bound(variable.upper(), scope)
                : named.name + ">:" + lower;
    }

    private String bound(Type bound, List<Named> scope) {
        String text = text(bound, scope);
        return text.contains(" where ") && bound instanceof UnionAll ? "(" + text + ")" : text;
    }

    private String where(UnionAll whole, List<Named> scope) {
        if (TypeAlias.isWhole(whole) && whole.innermostBody() instanceof DataType body) {
            return name(body.typeName(), scope);
        }
        List<Named> inside = new ArrayList<>(scope);
        List<Named> wheres = new ArrayList<>();
        Type rest = whole;
        while (rest instanceof UnionAll where) {
            Named named = new Named(where.variable(), freeName(where, inside));
            inside.add(named);
            wheres.add(named);
            rest = where.body();
        }
        String body =
                rest instanceof DataType type ? instance(type, inside, wheres) : text(rest, inside);
        return body + variables(wheres, inside);
    }

    private static String freeName(UnionAll where, List<Named> scope) {
        Set<String> taken = new HashSet<>();
        for (Named named : scope) {
            if (FreeVariables.occurs(named.variable, where)) {
                taken.add(named.name);
            }
        }
        String plain = where.variable().name().name();
        String name = name(where.variable());
        for (int number = 1; taken.contains(name) || name.equals("_"); number++) {
            name = Identifiers.quoted(Symbol.of(plain + number));
        }
        return name;
    }

    private static Set<String> names(List<Named> scope) {
        Set<String> names = new HashSet<>();
        scope.forEach(named -> names.add(named.name));
        return names;
    }

    private String name(TypeName declaration, List<Named> scope) {
        return naming.of(declaration, names(scope));
    }

    private String variables(List<Named> wheres, List<Named> scope) {
        if (wheres.isEmpty()) {
            return "";
        }
        List<String> texts = wheres.stream().map(named -> bounded(named, scope)).toList();
        return " where "
                + (texts.size() == 1 ? texts.getFirst() : "{" + String.join(", ", texts) + "}");
    }

    /// The text of an instance; takes from `wheres`, which are its own, those that it says itself.
    private String instance(DataType type, List<Named> scope, List<Named> wheres) {
        TypeName declaration = type.typeName();
        if (declaration.isTuple()) {
            return type == declaration.wrapper() ? "Tuple" : tuple(type, scope);
        }
        Optional<TypeAlias> alias =
                type.isDeclared() && type.parameterCount() == 0
                        ? Optional.empty()
                        : naming.aliasOf(type);
        if (alias.isPresent()) {
            ParameterText parameters =
                    new ParameterText(
                            alias.get().parametersFor(type).orElseThrow(), alias.get().variables());
            return naming.of(alias.get()) + parameters(parameters, scope, wheres);
        }
        ParameterText parameters = new ParameterText(type.parameters(), declaration.variables());
        return name(declaration, scope) + parameters(parameters, scope, wheres);
    }

    private String parameters(ParameterText parameters, List<Named> scope, List<Named> wheres) {
        List<TypeVar> own = wheres.stream().map(Named::variable).toList();
        ParameterText.Shown shown = parameters.shown(own);
        wheres.subList(shown.wheres(), wheres.size()).clear();
        if (shown.count() == 0) {
            return "";
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < shown.count(); i++) {
            texts.add(
                    switch (shown.at(i)) {
                        case ParameterText.Whole(Object parameter) -> text(parameter, scope);
                        case ParameterText.Below(Type upper) -> "<:" + bound(upper, scope);
                        case ParameterText.Above(Type lower) -> ">:" + bound(lower, scope);
                    });
        }
        return "{" + String.join(", ", texts) + "}";
    }

    private String tuple(DataType type, List<Named> scope) {
        List<Object> elements = type.parameters();
        if (elements.isEmpty()) {
            return "Tuple{}";
        }
        if (elements.size() == 1
                && elements.getFirst() instanceof Vararg rest
                && rest.count().isPresent()) {
            return list("NTuple", List.of(rest.count().get(), rest.element()), scope);
        }
        int tail = 1;
        Object last = elements.getLast();
        while (last instanceof Type
                && !(last instanceof Vararg)
                && tail < elements.size()
                && elements.get(elements.size() - 1 - tail) == last) {
            tail++;
        }
        if (tail <= LONG_TUPLE) {
            return list("Tuple", elements, scope);
        }
        if (tail == elements.size()) {
            return list("NTuple", List.of((long) tail, last), scope);
        }
        String head = list("Tuple", elements.subList(0, elements.size() - tail), scope);
        return head.substring(0, head.length() - 1)
                + ", "
                + list("Vararg", List.of(last, (long) tail), scope)
                + "}";
    }

    /// {@return a method's signature as a definition reads: `push!(::Vector{T}, ::T) where T`}
    ///
    /// @param method to print
    public static String printSignature(Method method) {
        return WITHOUT_MODULES.call(
                method.signature(), (_, _) -> method.name().name(), _ -> "", "");
    }

    /// {@return a method's signature with marks before arguments, as Julia's lists of candidates
    /// have them: `f(::Int64, !Matched::String; key)`}
    ///
    /// @param method to print
    /// @param mark of an argument, by its index after the callee
    /// @param keywords what follows the arguments
    public static String printSignature(Method method, IntFunction<String> mark, String keywords) {
        return WITHOUT_MODULES.call(method.signature(), WITHOUT_MODULES::callee, mark, keywords);
    }

    /// {@return a call of argument types as it would be written: `push!(::Vector{Int64}, ::Int64)`}
    ///
    /// @param types tuple type of all arguments, the function's type first
    public static String printCall(Type types) {
        return printCall(types, "");
    }

    /// {@return a call of argument types with keywords: `f(::Int64; key::Int64)`}
    ///
    /// @param types tuple type of all arguments, the function's type first
    /// @param keywords what follows the arguments
    public static String printCall(Type types, String keywords) {
        return WITHOUT_MODULES.call(types, WITHOUT_MODULES::callee, _ -> "", keywords);
    }

    private String callee(Object type, List<Named> scope) {
        if (type instanceof DataType data
                && data.isTypeType()
                && !(data.parameter(0) instanceof TypeVar)) {
            return text(data.parameter(0), scope);
        }
        if (type instanceof DataType data && data.parameterCount() == 0 && data.isSingleton()) {
            String name = data.typeName().name().name();
            if (name.lastIndexOf('#') == 0) {
                return name.substring(1);
            }
        }
        return "(::" + text(type, scope) + ")";
    }

    private String call(
            Type signature,
            BiFunction<Object, List<Named>, String> callee,
            IntFunction<String> mark,
            String keywords) {
        List<Named> wheres = new ArrayList<>();
        Type rest = signature;
        while (rest instanceof UnionAll where) {
            wheres.add(new Named(where.variable(), freeName(where, wheres)));
            rest = where.body();
        }
        if (!(rest instanceof DataType tuple)
                || !tuple.typeName().isTuple()
                || tuple.parameterCount() == 0) {
            return textOf(signature);
        }
        List<String> arguments = new ArrayList<>();
        for (Object argument : tuple.parameters().subList(1, tuple.parameterCount())) {
            String type =
                    argument instanceof Vararg open && open.count().isEmpty()
                            ? text(open.element(), wheres) + "..."
                            : text(argument, wheres);
            arguments.add(mark.apply(arguments.size()) + "::" + type);
        }
        return callee.apply(tuple.parameter(0), wheres)
                + "("
                + String.join(", ", arguments)
                + keywords
                + ")"
                + variables(wheres, wheres);
    }
}
