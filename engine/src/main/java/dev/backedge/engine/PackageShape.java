package dev.backedge.engine;

import dev.backedge.ir.TopLevel;

import java.util.List;

/// What a package's entry file must be: one module of the package's name, perhaps documented, and
/// nothing beside it.
final class PackageShape {
    private PackageShape() {}

    /// {@return the module that a package's file defines}
    ///
    /// @throws PackageException if the file is otherwise, with file and line
    static TopLevel.ModuleDefinition moduleOf(
            String packageName, String file, List<TopLevel> forms) {
        for (TopLevel form : forms) {
            TopLevel plain =
                    form instanceof TopLevel.Documented documented ? documented.definition() : form;
            if (!(plain instanceof TopLevel.ModuleDefinition module)) {
                throw new PackageException(
                        packageName,
                        form.location()
                                + ": expected nothing outside of `module "
                                + packageName
                                + "`, found "
                                + kind(plain));
            }
            if (!module.name().name().equals(packageName)) {
                throw new PackageException(
                        packageName,
                        module.location()
                                + ": expected `module "
                                + packageName
                                + "`, found `module "
                                + module.name()
                                + "`");
            }
            if (forms.size() > 1 && form != forms.getLast()) {
                TopLevel next = forms.get(forms.indexOf(form) + 1);
                throw new PackageException(
                        packageName,
                        next.location()
                                + ": expected the end of the file after `module "
                                + packageName
                                + "`, found another form");
            }
            return module;
        }
        throw new PackageException(
                packageName, file + ": expected `module " + packageName + "`, found no module");
    }

    private static String kind(TopLevel form) {
        return switch (form) {
            case TopLevel.UsingModule _, TopLevel.UsingNames _ -> "`using`";
            case TopLevel.ImportModule _, TopLevel.ImportNames _ -> "`import`";
            case TopLevel.Include _ -> "`include`";
            case TopLevel.Export _ -> "`export`";
            case TopLevel.ModuleDefinition _ -> "a module";
            case TopLevel.AbstractType _, TopLevel.PrimitiveType _, TopLevel.StructType _ ->
                    "a type";
            case TopLevel.FunctionDeclaration _,
                    TopLevel.MethodDefinition _,
                    TopLevel.GeneratedMethod _ ->
                    "a method";
            case TopLevel.AssignGlobal _, TopLevel.Thunk _, TopLevel.Documented _ ->
                    "an expression";
        };
    }
}
