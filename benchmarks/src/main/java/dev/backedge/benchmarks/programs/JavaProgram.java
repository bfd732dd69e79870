package dev.backedge.benchmarks.programs;

import java.util.LinkedHashMap;
import java.util.Map;

/// A program of `examples/programs`, written in Java.
@FunctionalInterface
public interface JavaProgram {
    /// {@return the result, as the language prints it}
    ///
    /// @param n how much there is to do
    String run(int n);

    /// {@return all programs by their names}
    static Map<String, JavaProgram> all() {
        Map<String, JavaProgram> all = new LinkedHashMap<>();
        all.put("nbody", new NBody());
        all.put("spectralnorm", new SpectralNorm());
        all.put("fannkuch", new Fannkuch());
        all.put("mandelbrot", new Mandelbrot());
        all.put("binarytrees", new BinaryTrees());
        all.put("knucleotide", new KNucleotide());
        all.put("matmul", new MatrixProduct());
        all.put("quicksort", new QuickSort());
        all.put("sieve", new Sieve());
        all.put("strings", new Strings());
        all.put("interpreter", new SmallInterpreter());
        all.put("collisions", new Collisions());
        all.put("wordcount", new WordCount());
        all.put("queens", new Queens());
        all.put("life", new Life());
        all.put("editdistance", new EditDistance());
        all.put("dijkstra", new Dijkstra());
        all.put("fft", new Fft());
        all.put("pidigits", new PiDigits());
        all.put("json", new Json());
        return all;
    }
}
