package dev.backedge.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.engine.ImagePolicy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// Several processes at once, and processes that are killed: there is never a broken image.
@ExtendWith(PackageLabExtension.class)
class ConcurrentPrecompilationTest {
    private static final int KILLS = 12;

    private static void writePackages(PackageLab lab) {
        lab.write(
                "Deep",
                "module Deep\nexport deep\ndeep(x) = x + 1\nprecompile(deep, (Int,))\nend\n");
        lab.write(
                "Wide", "module Wide\nusing Deep\nwide() = deep(41)\nprecompile(wide, ())\nend\n");
    }

    @Test
    void severalProcessesMakeTheSamePackageAtOnce(PackageLab lab) throws InterruptedException {
        writePackages(lab);
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            processes.add(lab.newProcess().require("Wide").start());
        }
        for (Process process : processes) {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(lab.filesOf("Wide")).hasSize(2);
        SessionAssert.assertThat(lab.engine(ImagePolicy.EXISTING).openSession())
                .loadsFromImage("Wide")
                .evaluates("Wide.wide()", "42");
    }

    @Test
    void aKilledProcessLeavesNoBrokenImage(PackageLab lab)
            throws InterruptedException, IOException {
        writePackages(lab);
        lab.precompile("Wide");
        Path image = lab.imageOf("Wide");
        byte[] whole = Files.readAllBytes(image);
        Random random = new Random(20263);
        for (int i = 0; i < KILLS; i++) {
            Files.delete(image);
            Process worker = lab.startWorker("Wide", image);
            worker.waitFor(random.nextInt(1500), TimeUnit.MILLISECONDS);
            worker.destroyForcibly().waitFor();

            if (Files.exists(image)) {
                assertThat(Files.readAllBytes(image)).as("after kill %d", i).isEqualTo(whole);
            }
            Files.deleteIfExists(image);
            Files.write(image, whole);
        }
        Files.delete(image);

        SessionAssert.assertThat(lab.openSession())
                .loadsFromImage("Wide")
                .evaluates("Wide.wide()", "42");
        assertThat(lab.filesOf("Wide")).allMatch(file -> !file.toString().endsWith(".tmp"));
    }
}
