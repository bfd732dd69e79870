package dev.backedge.tools;

import picocli.CommandLine.IVersionProvider;

/// What `--version` prints.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Main.class.getPackage().getImplementationVersion();
        return new String[] {
            "backedge "
                    + (version == null ? "(not packaged)" : version)
                    + ", Java "
                    + Runtime.version().feature()
        };
    }
}
