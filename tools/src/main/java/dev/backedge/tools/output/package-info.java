/// What a person sees: aligned tables, colours and progress where there is a terminal.
@NullMarked
package dev.backedge.tools.output;

import org.jspecify.annotations.NullMarked;
