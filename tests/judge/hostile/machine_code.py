"""wrong-answer: machine code of its own that calls the kernel; it may run, but gets nothing."""
import ctypes
import mmap

# mov eax, 41 (socket); mov edi, 2; mov esi, 1; xor edx, edx; syscall; ret
CODE = bytes.fromhex("b829000000 bf02000000 be01000000 31d2 0f05 c3")


def double(x):
    page = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    page.write(CODE)
    address = ctypes.addressof(ctypes.c_char.from_buffer(page))
    descriptor = ctypes.CFUNCTYPE(ctypes.c_long)(address)()
    return 2 * x if descriptor >= 0 else descriptor
