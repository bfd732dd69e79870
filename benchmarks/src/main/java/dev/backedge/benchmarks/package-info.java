/// Benchmarks: one suite a question, run by `./backedge bench NAME [--quick]`. Read [Suite] first,
/// then [Main].
///
/// A suite measures, with [JmhRun] where the code runs inside one JVM and with processes of its own
/// where the claim is about start-up, and answers with a [SuiteReport]. What a figure should be is
/// a [Target]. Benchmarks run from the class path, without a module of their own, since they look
/// into modules that export nothing.
@NullMarked
package dev.backedge.benchmarks;

import org.jspecify.annotations.NullMarked;
