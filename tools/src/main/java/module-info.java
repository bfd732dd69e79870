/// The command line.
module dev.backedge.tools {
    requires static org.jspecify;
    requires dev.backedge.engine;
    requires dev.backedge.language;
    requires info.picocli;
    requires java.management;
    requires org.objectweb.asm;
    requires org.objectweb.asm.util;
    requires com.fasterxml.jackson.databind;

    opens dev.backedge.tools to
            info.picocli;
    opens dev.backedge.tools.demo to
            info.picocli,
            com.fasterxml.jackson.databind;
    opens dev.backedge.tools.world to
            com.fasterxml.jackson.databind;
    opens dev.backedge.tools.conformance to
            com.fasterxml.jackson.databind;
}
