/// The image format, version 2: what one package added, in one file. The system image is an image without dependencies.
///
/// Integers are little-endian. A word is 32 bits. Texts are UTF-8 after their length in bytes (a word).
///
///     image   = header payload
///     header  = magic version flags length build-id payload-length table description header-crc
///     table   = count (id offset size crc)*
///     payload = section*
///
/// | field            | type      | meaning                                                                       |
/// |------------------|-----------|-------------------------------------------------------------------------------|
/// | `magic`          | 8 bytes   | `89 42 4b 49 0d 0a 1a 0a`                                                     |
/// | `version`        | `u16`     | 2                                                                             |
/// | `flags`          | `u16`     | 0                                                                             |
/// | `length`         | `u32`     | bytes from `build-id` to the end of `description`                             |
/// | `build-id`       | 16 bytes  | first half of the SHA-256 of `description` and `payload`                      |
/// | `payload-length` | `u64`     | bytes after the header                                                        |
/// | `table`          |           | where each section stands in the payload, in bytes, and the CRC-32C of its bytes |
/// | `description`    |           | runtime version; name, uuid and world of the package; dependencies (name, uuid, build id); sources (path, size, SHA-256); preferences (key, value): counted lists |
/// | `header-crc`     | `u32`     | CRC-32C of everything before it                                               |
///
/// Sections and records are described once, by [dev.backedge.image.Section] and [dev.backedge.image.RecordKind];
/// [dev.backedge.image.FormatDocument] prints them. Objects are numbered in an order in which each can be made from those before it (a type after its
/// parameters, a method after its signature); what closes cycles (bindings of modules, fields of mutable structs) is filled in afterwards.
///
/// Every rule of the format has a name, an [dev.backedge.image.Invariant]; [dev.backedge.image.ImageVerifier] checks those that need no runtime with the
/// image's dependencies. The same content gives the same bytes: no clock, no hash order, no absolute path.
///
/// History: version 1, the first. Version 2: the table of sections stands in the header, with a checksum for each section, so that a reader checks what it
/// touches; LAYOUTS say where references stand in instances.
@NullMarked
package dev.backedge.image;

import org.jspecify.annotations.NullMarked;
