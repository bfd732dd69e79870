/// The image format, version 1: what one package added, in one file. The system image is an image without dependencies.
///
/// Integers are little-endian. A word is 32 bits. Texts are UTF-8 after their length in bytes (a word).
///
///     image   = header payload
///     header  = magic version flags length build-id payload-length payload-crc description header-crc
///     payload = count zero (id offset length)* section*
///
/// | field            | type      | meaning                                                                       |
/// |------------------|-----------|-------------------------------------------------------------------------------|
/// | `magic`          | 8 bytes   | `89 42 4b 49 0d 0a 1a 0a`                                                     |
/// | `version`        | `u16`     | 1                                                                             |
/// | `flags`          | `u16`     | 0                                                                             |
/// | `length`         | `u32`     | bytes from `build-id` to the end of `description`                             |
/// | `build-id`       | 16 bytes  | first half of the SHA-256 of `description` and `payload`                      |
/// | `payload-length` | `u64`     | bytes after the header                                                        |
/// | `payload-crc`    | `u32`     | CRC-32C of `payload`                                                          |
/// | `description`    |           | runtime version; name, uuid and world of the package; dependencies (name, uuid, build id); sources (path, size, SHA-256); preferences (key, value): counted lists |
/// | `header-crc`     | `u32`     | CRC-32C of everything before it                                               |
///
/// Sections and records are described once, by [dev.backedge.image.Section] and [dev.backedge.image.RecordKind];
/// [dev.backedge.image.FormatDocument] prints them. Objects are numbered in an order in which each can be made from those before it (a type after its
/// parameters, a method after its signature); what closes cycles (bindings of modules, fields of mutable structs) is filled in afterwards.
///
/// 1. Header and payload fit their checksums; a reader checks both before it looks at anything else.
/// 2. Sections begin at multiples of 8 bytes, lie inside the payload, and are named once.
/// 3. Every edge is known and complete. Every reference names an object, constant, predefined object, symbol, builtin function, binding row or external row that exists.
/// 4. EXTERNALS is sorted by dependency and number, without repeats.
/// 5. The same content gives the same bytes: no clock, no hash order, no absolute path.
///
/// History: version 1, the first.
@NullMarked
package dev.backedge.image;

import org.jspecify.annotations.NullMarked;
