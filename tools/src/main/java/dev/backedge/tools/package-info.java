/// The command line: one class a command. Read [Main] first.
@NullMarked
package dev.backedge.tools;

import org.jspecify.annotations.NullMarked;
