package dev.backedge.testkit;

import dev.backedge.engine.PackageLoad;
import dev.backedge.engine.Session;

import org.assertj.core.api.AbstractAssert;

import java.util.List;

/// Assertions about a session.
public final class SessionAssert extends AbstractAssert<SessionAssert, Session> {
    private SessionAssert(Session actual) {
        super(actual, SessionAssert.class);
    }

    /// {@return assertions about a session}
    ///
    /// @param actual the session
    public static SessionAssert assertThat(Session actual) {
        return new SessionAssert(actual);
    }

    /// Requires a package, if need be, and checks that it came from an image.
    ///
    /// @param packageName of the package
    /// @return this assertion
    public SessionAssert loadsFromImage(String packageName) {
        if (origin(packageName) instanceof PackageLoad.Origin.Source(String reason)) {
            failWithMessage(
                    "expected %s from an image, but its source was evaluated: %s",
                    packageName, reason);
        }
        return this;
    }

    /// Requires a package, if need be, and checks that its source was evaluated.
    ///
    /// @param packageName of the package
    /// @param reason part of the reason
    /// @return this assertion
    public SessionAssert loadsFromSource(String packageName, String reason) {
        switch (origin(packageName)) {
            case PackageLoad.Origin.Image image ->
                    failWithMessage(
                            "expected %s from source, but it came from the image %s",
                            packageName, image.file());
            case PackageLoad.Origin.Source(String found) -> {
                if (!found.contains(reason)) {
                    failWithMessage(
                            "expected %s from source because of <%s>, but the reason is <%s>",
                            packageName, reason, found);
                }
            }
        }
        return this;
    }

    private PackageLoad.Origin origin(String packageName) {
        isNotNull();
        actual.require(packageName);
        return actual.loads().stream()
                .filter(load -> load.packageName().equals(packageName))
                .map(PackageLoad::origin)
                .findFirst()
                .orElseThrow(() ->
                        failure("expected %s among the loads %s", packageName, actual.loads()));
    }

    /// Evaluates a text in `Main` and checks the result as the language prints it.
    ///
    /// @param text of the language
    /// @param printed the result, as `repr` gives it
    /// @return this assertion
    public SessionAssert evaluates(String text, String printed) {
        isNotNull();
        String found = actual.print(actual.evaluate(text));
        if (!found.equals(printed)) {
            throw failureWithActualExpected(
                    found, printed, "expected <%s> to give <%s>, found <%s>", text, printed, found);
        }
        return this;
    }

    /// Checks what was loaded, the language's library left out.
    ///
    /// @param packageNames in the order of loading
    /// @return this assertion
    public SessionAssert hasLoaded(String... packageNames) {
        isNotNull();
        List<String> found =
                actual.loads().stream()
                        .map(PackageLoad::packageName)
                        .filter(name -> !name.equals("Base"))
                        .toList();
        if (!found.equals(List.of(packageNames))) {
            failWithMessage("expected the loads %s, found %s", List.of(packageNames), found);
        }
        return this;
    }

    /// {@return assertions about how a package's image was loaded}
    ///
    /// @param packageName that came from an image
    public LoadReportAssert report(String packageName) {
        loadsFromImage(packageName);
        return LoadReportAssert.assertThat(
                ((PackageLoad.Origin.Image) origin(packageName)).report());
    }
}
