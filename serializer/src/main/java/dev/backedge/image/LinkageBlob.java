package dev.backedge.image;

import dev.backedge.model.RuntimeModule;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// A loaded image: its header, and its objects by number. Other images refer to them so.
public final class LinkageBlob {
    private final ImageHeader header;
    private final List<Object> objects;
    private final List<RuntimeModule> modules;
    private final long world;
    private final Map<Object, Integer> numbers = new IdentityHashMap<>();

    /// Describes a loaded image.
    ///
    /// @param header of the image
    /// @param objects by number, as they are in this process: a uniqued one is the one that was
    ///   there
    /// @param modules its root modules
    /// @param world in which its definitions became visible
    public LinkageBlob(
            ImageHeader header, List<Object> objects, List<RuntimeModule> modules, long world) {
        this.header = header;
        this.objects = Collections.unmodifiableList(objects);
        this.modules = List.copyOf(modules);
        this.world = world;
    }

    /// {@return the header of the image}
    public ImageHeader header() {
        return header;
    }

    /// {@return how an image that needs this one names it}
    public Dependency asDependency() {
        return new Dependency(header.name(), header.uuid(), header.buildId());
    }

    /// {@return the root modules of the image}
    public List<RuntimeModule> modules() {
        return modules;
    }

    /// {@return the world in which the image's definitions became visible}
    public long world() {
        return world;
    }

    /// {@return the objects by number}
    public List<Object> objects() {
        return objects;
    }

    /// {@return the number of an object in this image; empty if it is not one of its objects}
    ///
    /// @param object any object
    public OptionalInt numberOf(Object object) {
        synchronized (numbers) {
            if (numbers.isEmpty()) {
                for (int i = 0; i < objects.size(); i++) {
                    numbers.putIfAbsent(objects.get(i), i);
                }
            }
            Integer number = numbers.get(object);
            return number == null ? OptionalInt.empty() : OptionalInt.of(number);
        }
    }

    @Override
    public String toString() {
        return header.name() + " of build " + header.buildId();
    }
}
