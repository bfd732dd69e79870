package dev.backedge.world;

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
            current = next;
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
            current = world;
        } finally {
            lock.unlock();
        }
    }
}
