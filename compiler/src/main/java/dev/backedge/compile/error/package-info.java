/// Calls that dispatch refused, as data and as text. Start at [FailedCall]: why it failed, and the
/// methods that came closest. [FailedCalls] finds that out, when somebody asks; raising the error
/// costs nothing of it.
@NullMarked
package dev.backedge.compile.error;

import org.jspecify.annotations.NullMarked;
