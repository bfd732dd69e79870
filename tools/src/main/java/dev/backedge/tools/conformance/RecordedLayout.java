package dev.backedge.tools.conformance;

import java.util.List;
import java.util.Map;

/// What was recorded of a type's layout, each part as text under its name.
///
/// @param type text
/// @param parts in the order of the record
/// @param fieldTypes texts
record RecordedLayout(String type, Map<String, String> parts, List<String> fieldTypes) {}
