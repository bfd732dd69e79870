import com.google.googlejavaformat.java.Main;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Formats the sources of all modules, or checks that they are formatted: google-java-format with 4 spaces and 100 columns. Run by the build with
/// `check`, by hand with `write` (see README.md).
void main(String[] arguments) throws Exception {
    boolean check = arguments[0].equals("check");
    List<String> options = new ArrayList<>(List.of("--aosp", "--skip-reflowing-long-strings"));
    options.addAll(check ? List.of("--dry-run", "--set-exit-if-changed") : List.of("--replace"));
    try (Stream<Path> modules = Files.list(Path.of(arguments[1]))) {
        for (Path module : modules.filter(folder -> Files.exists(folder.resolve("pom.xml"))).sorted().toList()) {
            Path sources = module.resolve("src");
            if (Files.isDirectory(sources)) {
                try (Stream<Path> files = Files.walk(sources)) {
                    files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(file -> options.add(file.toString()));
                }
            }
        }
    }
    PrintWriter out = new PrintWriter(System.out, true);
    int changed = new Main(out, new PrintWriter(System.err, true), System.in).format(options.toArray(String[]::new));
    if (changed != 0) {
        System.err.println("These files are not formatted: run `mvn -N -Pformat validate`.");
        System.exit(1);
    }
}
