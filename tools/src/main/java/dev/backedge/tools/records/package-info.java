/// Files of records: JSON objects, one a line as a rule, gzipped or plain. Errors name file, line
/// and field.
///
/// Begin with [dev.backedge.tools.records.RecordFile].
@NullMarked
package dev.backedge.tools.records;

import org.jspecify.annotations.NullMarked;
