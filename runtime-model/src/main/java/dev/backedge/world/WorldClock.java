package dev.backedge.world;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.SwitchPoint;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;

/// The world counter of one runtime: every definition that changes dispatch makes a new world.
///
/// Readers take [#current()] without a lock. Definitions run one at a time: [#advance] hands the
/// new world to the change and publishes it only when the change is complete, so that no reader
/// sees half a definition. Counterpart: `jl_world_counter`, Julia 1.9, `src/gf.c`.
public final class WorldClock {
    private final ReentrantLock lock = new ReentrantLock();
    private volatile long current;
    private @Nullable SwitchPoint newest;

    /// Makes a clock that stands at a world.
    ///
    /// @param start the first world age, at least 1
    public WorldClock(long start) {
        if (start < 1) {
            throw new IllegalArgumentException("world ages begin at 1, found " + start);
        }
        current = start;
    }

    /// {@return the newest published world age}
    public long current() {
        return current;
    }

    /// Runs a change in the next world and publishes that world when the change returns; when it
    /// throws, the counter stays.
    ///
    /// @param change gets the new world age; what it defines begins there
    /// @param <R> the type of the change's answer
    /// @return what the change answers
    public <R> R advance(LongFunction<R> change) {
        lock.lock();
        try {
            if (lock.getHoldCount() > 1) {
                throw new IllegalStateException(
                        "a definition made a definition: world " + current + " is being left");
            }
            long next = current + 1;
            R answer = change.apply(next);
            publish(next);
            return answer;
        } finally {
            lock.unlock();
        }
    }

    /// Moves the counter to a world that an image without dependencies was written in; never
    /// backwards.
    ///
    /// @param world the world age of the image
    /// @throws IllegalStateException if the clock is past that world
    public void moveTo(long world) {
        lock.lock();
        try {
            if (world < current) {
                throw new IllegalStateException(
                        "the clock stands at " + current + " and cannot go back to " + world);
            }
            publish(world);
        } finally {
            lock.unlock();
        }
    }

    private void publish(long world) {
        SwitchPoint ended = newest;
        if (ended != null && world != current) {
            newest = null;
            SwitchPoint.invalidateAll(new SwitchPoint[] {ended});
        }
        current = world;
    }

    /// {@return the one switch point of the newest world, which is invalidated just before a newer
    /// one is published; empty if a world is not the newest, or a definition is being made}
    ///
    /// Code that relies on it pays nothing for the world until the next definition, and then to be
    /// compiled again.
    ///
    /// @param world a world age
    public Optional<SwitchPoint> switchPointOf(long world) {
        if (!lock.tryLock()) {
            return Optional.empty();
        }
        try {
            if (lock.getHoldCount() > 1 || world != current) {
                return Optional.empty();
            }
            SwitchPoint known = newest;
            if (known == null) {
                known = new SwitchPoint();
                newest = known;
            }
            return Optional.of(known);
        } finally {
            lock.unlock();
        }
    }
}
