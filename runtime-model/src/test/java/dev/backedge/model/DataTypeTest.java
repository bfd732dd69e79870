package dev.backedge.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.ir.Symbol;
import dev.backedge.layout.FieldLayout;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

final class DataTypeTest {
    private final CoreTypes core = Universe.create().core();
    private final RuntimeModule module = new RuntimeModule(Symbol.of("M"), Optional.empty());

    private TypeName struct(String name, List<TypeVar> variables, Type... fields) {
        TypeName made =
                new TypeName(
                        module, Symbol.of(name), TypeKind.STRUCT, OptionalInt.empty(), variables);
        made.completeSupertype(core.any());
        List<Symbol> names = List.of(fields).stream().map(field -> Symbol.of("x" + field)).toList();
        made.completeFields(names, List.of(fields), fields.length);
        return made;
    }

    private DataType type(String name) {
        return core.named(name);
    }

    @Test
    void aTypeWhoseFieldsTakeNoMemoryHasOneInstance() {
        DataType empty = struct("Empty", List.of()).declared();
        DataType outer =
                struct("Outer", List.of(), empty, core.tuple(empty, type("Nothing"))).declared();

        assertThat(outer.isSingleton()).isTrue();
        assertThat(outer.instance()).isPresent();
        assertThat(((StructValue) outer.instance().orElseThrow()).field(0))
                .isSameAs(empty.instance().orElseThrow());
        assertThat(outer.layout().orElseThrow().sizeBytes()).isZero();
    }

    @Test
    void aTypeWithAFieldThatTakesMemoryHasMany() {
        DataType empty = struct("Empty", List.of()).declared();

        assertThat(struct("Number", List.of(), empty, type("Int8")).declared().isSingleton())
                .isFalse();
        assertThat(struct("Reference", List.of(), type("String")).declared().instance()).isEmpty();
    }

    @Test
    void aTypeThatRefersToItselfHasMany() {
        TypeVar variable = new TypeVar(Symbol.of("T"), Bottom.BOTTOM, core.any());
        TypeName box = struct("Box", List.of(variable), variable);
        TypeName self =
                new TypeName(
                        module, Symbol.of("Self"), TypeKind.STRUCT, OptionalInt.empty(), List.of());
        self.completeSupertype(core.any());
        self.completeFields(List.of(Symbol.of("x")), List.of(box.instance(self.declared())), 1);

        assertThat(self.declared().isSingleton()).isFalse();
        assertThat(self.declared().layout().orElseThrow().sizeBytes()).isEqualTo(8);
    }

    @Test
    void theOnlyValueOfItsTypeIsTheEmptyUnion() {
        assertThat(type("TypeofBottom").instance()).contains(Bottom.BOTTOM);
    }

    @Test
    void aFieldWhoseParameterIsOutOfBoundsHasNoValue() {
        TypeVar bounded = new TypeVar(Symbol.of("I"), Bottom.BOTTOM, type("Integer"));
        TypeName inner = struct("Inner", List.of(bounded), type("Int64"));
        TypeVar free = new TypeVar(Symbol.of("T"), Bottom.BOTTOM, core.any());
        TypeName outer = struct("Outer", List.of(free), inner.instance(free));

        assertThat(outer.instance(type("Int8")).fieldTypes())
                .containsExactly(inner.instance(type("Int8")));
        assertThat(outer.instance(type("Float64")).fieldTypes()).containsExactly(Bottom.BOTTOM);
        assertThat(outer.instance(3L).fieldTypes()).containsExactly(Bottom.BOTTOM);
        assertThat(outer.instance(type("Float64")).layout().orElseThrow().fields())
                .containsExactly(new FieldLayout(0, 8, true));
    }

    @Test
    void aDescriptorHasTheReferencesOfFieldsToo() {
        DataType pair = struct("Pair", List.of(), type("Int64"), type("String")).declared();
        DataType outer = struct("Outer", List.of(), type("Int8"), pair, type("Any")).declared();

        ObjectDescriptor descriptor = ObjectDescriptor.of(outer);

        assertThat(descriptor.pointerWords()).containsExactly(2, 3);
        assertThat(descriptor.fieldWidth()).isZero();
        assertThat(descriptor.elementBytes()).isEqualTo(32);
        assertThat(ObjectDescriptor.of(core.tuple(longTuple(), type("Int8"))).fieldWidth())
                .isEqualTo(1);
    }

    private DataType longTuple() {
        Object[] elements = new Object[20];
        Arrays.fill(elements, type("Int64"));
        return core.tuple(elements);
    }

    @Test
    void aUnionOfBitsLiesInPlace() {
        Union bits = (Union) Unions.ofDistinct(List.of(type("Int32"), type("Nothing")));
        Union references = (Union) Unions.ofDistinct(List.of(type("Int32"), type("String")));

        assertThat(UnionStorage.of(bits)).isEqualTo(new UnionStorage(true, 4, 4));
        assertThat(UnionStorage.of(references)).isEqualTo(new UnionStorage(false, 8, 8));
        assertThat(new UnionStorage(true, 5, 4).elementBytes()).isEqualTo(8);
    }
}
