/// The main job, `./backedge demo`: the whole path from recorded facts and package sources, through
/// images, to fresh processes.
///
/// Begin with [dev.backedge.tools.demo.Demo], which has the steps in order. A step that has to run
/// in a process of its own is a hidden command of the tool, which leaves its result as JSON in a
/// file.
@NullMarked
package dev.backedge.tools.demo;

import org.jspecify.annotations.NullMarked;
