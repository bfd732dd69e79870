package dev.backedge.testkit;

import dev.backedge.image.read.LoadReport;

import org.assertj.core.api.AbstractAssert;

import java.util.function.ToIntFunction;

/// Assertions about what loading an image did.
public final class LoadReportAssert extends AbstractAssert<LoadReportAssert, LoadReport> {
    private LoadReportAssert(LoadReport actual) {
        super(actual, LoadReportAssert.class);
    }

    /// {@return assertions about a report}
    ///
    /// @param actual the report
    public static LoadReportAssert assertThat(LoadReport actual) {
        return new LoadReportAssert(actual);
    }

    /// Checks that the image's definitions made no code stale that was there before, and that none
    /// of its own code was stale.
    ///
    /// @return this assertion
    public LoadReportAssert invalidatesNothing() {
        isNotNull();
        if (!actual.invalidated().isEmpty() || !actual.stale().isEmpty()) {
            failWithMessage(
                    "expected nothing to become stale, found%n%s%s",
                    actual.invalidated(), actual.stale());
        }
        return this;
    }

    /// Checks how much code, that was there before, the image's definitions made stale.
    ///
    /// @param count of code instances
    /// @return this assertion
    public LoadReportAssert invalidates(int count) {
        return has(
                "invalidated code instances",
                count,
                report -> report.invalidated().codeInstanceCount());
    }

    /// Checks how many methods the image added to functions of others.
    ///
    /// @param count of methods
    /// @return this assertion
    public LoadReportAssert extendsMethods(int count) {
        return has(
                "methods added to functions of others",
                count,
                report -> report.counts().methodExtensions());
    }

    /// Checks that the image brought code for methods of other packages.
    ///
    /// @return this assertion
    public LoadReportAssert bringsExternalSpecializations() {
        isNotNull();
        if (actual.counts().externalSpecializations() == 0) {
            failWithMessage("expected external specializations, found none: %s", actual.counts());
        }
        return this;
    }

    /// Checks that the image refers to objects of another image.
    ///
    /// @param packageName of the other image
    /// @return this assertion
    public LoadReportAssert refersTo(String packageName) {
        isNotNull();
        if (!actual.externals().containsKey(packageName)) {
            failWithMessage("expected references to %s, found %s", packageName, actual.externals());
        }
        return this;
    }

    private LoadReportAssert has(String what, int expected, ToIntFunction<LoadReport> count) {
        isNotNull();
        int found = count.applyAsInt(actual);
        if (found != expected) {
            failWithMessage("expected %d %s, found %d", expected, what, found);
        }
        return this;
    }
}
