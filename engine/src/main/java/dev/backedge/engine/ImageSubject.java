package dev.backedge.engine;

import dev.backedge.image.SourceEntry;
import dev.backedge.ir.FrontEnd;
import dev.backedge.ir.SourceFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What an image is made of: a package, or the language's own library.
sealed interface ImageSubject {
    /// {@return the name of the root module}
    String name();

    /// {@return the identity, whatever the version}
    UUID uuid();

    /// {@return the files whose content is not that of the entries}
    ///
    /// @param entries of an image
    List<String> changedSources(List<SourceEntry> entries);

    /// A package with its dependencies.
    ///
    /// @param source where its files are
    /// @param needs names of the packages that it needs
    record OfPackage(PackageSource source, Set<String> needs) implements ImageSubject {
        @Override
        public String name() {
            return source.name();
        }

        @Override
        public UUID uuid() {
            return source.uuid();
        }

        @Override
        public List<String> changedSources(List<SourceEntry> entries) {
            return entries.stream().filter(this::isChanged).map(SourceEntry::path).toList();
        }

        private boolean isChanged(SourceEntry entry) {
            Path file = source.directory().resolve(entry.path());
            try {
                return !Files.isRegularFile(file)
                        || Files.size(file) != entry.sizeBytes()
                        || !PackageIds.sha256(Files.readAllBytes(file)).equals(entry.sha256());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
            }
        }
    }

    /// The library that a front end brings, the module `Base`.
    ///
    /// @param frontEnd name of the front end's class
    /// @param files of the library, in order
    record OfLibrary(String frontEnd, List<SourceFile> files) implements ImageSubject {
        public OfLibrary {
            files = List.copyOf(files);
        }

        /// {@return the library of a front end, if it has one}
        static Optional<OfLibrary> of(FrontEnd frontEnd) {
            List<SourceFile> files = frontEnd.baseLibrary();
            return files.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new OfLibrary(frontEnd.getClass().getName(), files));
        }

        @Override
        public String name() {
            return ModuleDefinitions.BASE.name();
        }

        @Override
        public UUID uuid() {
            return PackageIds.uuidOf(name() + " of " + frontEnd);
        }

        @Override
        public List<String> changedSources(List<SourceEntry> entries) {
            List<SourceEntry> now = entries();
            List<String> changed = new ArrayList<>();
            for (SourceEntry entry : entries) {
                if (!now.contains(entry)) {
                    changed.add(entry.path());
                }
            }
            List<String> known = entries.stream().map(SourceEntry::path).toList();
            now.stream()
                    .map(SourceEntry::path)
                    .filter(path -> !known.contains(path))
                    .forEach(changed::add);
            return changed;
        }

        /// {@return the library's files as they are now}
        List<SourceEntry> entries() {
            List<SourceEntry> entries = new ArrayList<>();
            for (SourceFile file : files) {
                byte[] content = file.text().getBytes(StandardCharsets.UTF_8);
                entries.add(
                        new SourceEntry(file.path(), content.length, PackageIds.sha256(content)));
            }
            return entries;
        }
    }
}
